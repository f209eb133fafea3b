// How long readers wait for a timeline of many statements: `node measure.mjs DIST CHROMIUM`, in the folder that holds
// article.txt, items.json (the same statements), the pages, and node_modules.
//
// Both timelines are opened in one browser, each on a page of its own, and each time is from the call that asks for something
// to the frame that shows it being painted. Prints a line of `{ what, rostrum, vis }` for each thing, in milliseconds: the
// median of some turns.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";

const [, , dist, chromium] = process.argv;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css" };

const server = createServer(async ({ url }, response) => {
  const path = normalize(decodeURIComponent(new URL(url, "http://x").pathname));
  for (const folder of [".", dist]) {
    try {
      const file = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain; charset=utf-8" });
      return response.end(file);
    } catch {
      // Then from the next folder.
    }
  }
  response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const at = `http://127.0.0.1:${server.address().port}`;

const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
const browser = await puppeteer.launch({ executablePath: chromium, args });
const results = {};
for (const name of ["rostrum", "vis"]) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${at}/${name}.html`, { waitUntil: "networkidle0" });
  results[name] = await page.evaluate(() => window.measure());
  await page.close();
}
await browser.close();
server.close();
for (const what of Object.keys(results.rostrum)) {
  console.log(JSON.stringify({ what, rostrum: results.rostrum[what], vis: results.vis[what] ?? null }));
}
