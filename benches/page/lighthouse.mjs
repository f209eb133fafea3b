// What Lighthouse says of the release's own page, as on a phone: `node lighthouse.mjs DIST CHROMIUM`. Prints a line of
// `{ category, score, misses }` for each category, the score from 0 to 100 and the audits that are not perfect.

import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { ARGS, serve } from "./server.mjs";

const [, , dist, chromium] = process.argv;
const server = await serve([dist], "public, max-age=31536000");
const browser = await puppeteer.launch({ executablePath: chromium, args: ARGS });
const { port } = new URL(browser.wsEndpoint());
const { lhr } = await lighthouse(`${server.at}/`, { port, output: "json", logLevel: "error" });
for (const [category, { score, auditRefs }] of Object.entries(lhr.categories)) {
  const misses = auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.995)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim());
  console.log(JSON.stringify({ category, score: Math.round(score * 100), misses }));
}
await browser.close();
server.end();
