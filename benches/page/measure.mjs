// How a page with the widget feels, beside pages with other timelines and another search: `node measure.mjs DIST CHROMIUM`, in
// the folder that holds the pages, items.json (the statements), article.txt and node_modules.
//
// Every page is opened cold some times, with the processor as it is and slowed four times. Files are sent as a good server
// sends them, compressed by brotli. Prints a line of `{ what, unit, slowed, rostrum, "in-place", timelinejs, vis, marks, bare }` for each
// figure, the median of the turns; what a page does not have is null.

import puppeteer from "puppeteer-core";
import { ARGS, serve } from "./server.mjs";

const [, , dist, chromium] = process.argv;
const TURNS = 5;
const WORD = "innovation";
const MOUNTS = 100;

const server = await serve([".", dist], "no-store");
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
// The page itself and what it shows: every widget needs them.
const isOwn = ({ url }) => !/\.html$|article\.txt$|(items|findings)\.json$|favicon|timing\.js$/.test(url);

const browser = await puppeteer.launch({ executablePath: chromium, args: ARGS });

async function open(name, rate) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  await client.send("Emulation.setCPUThrottlingRate", { rate });
  const requests = new Map();
  client.on("Network.responseReceived", ({ requestId, response }) => requests.set(requestId, { url: response.url, bytes: 0 }));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await page.goto(`${server.at}/${name}.html`, { waitUntil: "networkidle0" });
  await page.evaluate(() => window.ready);
  return { page, client, requests, close: () => context.close() };
}

async function load(name, rate) {
  const { page, client, requests, close } = await open(name, rate);
  const times = await page.evaluate(() => window.ready);
  await pause(500);
  const figures = {
    bytes: name === "bare" ? null : [...requests.values()].filter(isOwn).reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    article: times.article ?? null,
    timeline: times.timeline ?? null,
    task: name === "bare" ? null : await page.evaluate(() => Math.max(0, ...window.tasks)),
    key: await typed(page),
    select: await page.evaluate(() => window.select?.() ?? null),
    memory: rate === 1 ? await kept(page, client) : null,
  };
  await close();
  return figures;
}

// From the key to the frame that shows what it found.
async function typed(page) {
  if (!(await page.evaluate(() => window.focusSearch?.() ?? false))) return null;
  for (const letter of WORD) {
    await page.keyboard.press(letter);
    await pause(150);
  }
  const keys = await page.evaluate(() => window.keys);
  // What is measured next finds the list closed, as it is once a reader has pressed elsewhere.
  await page.keyboard.press("Escape");
  await pause(500);
  return median(keys);
}

// What a hundred mounts and removals leave in memory, in kilobytes.
async function kept(page, client) {
  if (!(await page.evaluate(() => Boolean(window.mount)))) return null;
  const used = async (n) => {
    await page.evaluate(async (n) => {
      for (let nth = 0; nth < n; nth += 1) await window.mount();
    }, n);
    await client.send("HeapProfiler.collectGarbage");
    return (await client.send("Runtime.getHeapUsage")).usedSize;
  };
  const before = await used(10);
  return ((await used(MOUNTS)) - before) / 1000;
}

const FIGURES = [
  ["bytes", "loaded", "kB"],
  ["article", "article painted", "ms"],
  ["timeline", "timeline works", "ms"],
  ["task", "longest task", "ms"],
  ["key", "key to highlight", "ms"],
  ["select", "selection to frame", "ms"],
  ["memory", "left by 100 mounts", "kB"],
];
const PAGES = ["rostrum", "in-place", "timelinejs", "vis", "marks", "bare"];
for (const rate of [1, 4]) {
  const seen = {};
  for (const name of PAGES) seen[name] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const name of PAGES) seen[name].push(await load(name, rate));
  }
  for (const [key, what, unit] of FIGURES) {
    if (rate !== 1 && ["bytes", "memory"].includes(key)) continue;
    const of = (name) => {
      const values = seen[name].map((figures) => figures[key]).filter((value) => value !== null);
      return values.length ? median(values) : null;
    };
    console.log(JSON.stringify({ what, unit, slowed: rate, ...Object.fromEntries(PAGES.map((name) => [name, of(name)])) }));
  }
}
await browser.close();
server.end();
