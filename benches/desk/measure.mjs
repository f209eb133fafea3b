// How quick the desk is: `node measure.mjs DIST CHROMIUM`, in a folder that holds server.mjs and node_modules.
//
// A text of 3,000 words is pasted; then, with a text of 300 statements, each operation is timed from the event to the frame that shows
// it, and 1,000 operations are undone. Every turn starts cold, with the processor as it is or slowed four times. Prints a line of
// `{ what, unit, slowed, median, most }` for each figure.

import puppeteer from "puppeteer-core";
import { ARGS, serve } from "./server.mjs";

const [, , dist, chromium] = process.argv;
const TURNS = 3;
const N_OPERATIONS = 1000;
const NAMES = ["Ada Moor", "Ben Sund", "Cy Holm", "Dee Rask", "Ed Vane", "Fay Orr", "Gus Lind", "Hal Berg", "Ida Krog", "Jan Voss", "Kim Dahl", "Lou Aster"];

const name = (n) => NAMES[n % NAMES.length];
const said = (n) => `“It sank at pier ${n} and nobody saw it,” said ${name(n)}.`;
const told = "The quay was wet, and the two boats that had come in at dawn lay beside the old shed where nets are mended in winter.";
/** Of 3,000 words: one statement in each paragraph of two sentences. */
const prose = ["The ferry is late", ...Array.from({ length: 84 }, (_, n) => `${said(n)} ${told}`)].join("\n\n");
/** With 300 statements. */
const dense = ["The ferry is late", ...Array.from({ length: 300 }, (_, n) => said(n))].join("\n\n");

const server = await serve([dist], "no-store");
const browser = await puppeteer.launch({ executablePath: chromium, args: ARGS });
const figures = new Map();
const note = (what, slowed, ms) => {
  const key = `${what}\n${slowed}`;
  figures.set(key, [...(figures.get(key) ?? []), ms]);
};

// In the page: from before something happens to the frame after it is shown.
const AT_HAND = () => {
  window.shown = async (happen, until = () => true) => {
    const start = performance.now();
    happen();
    while (!until()) await new Promise((done) => setTimeout(done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  };
  window.paste = (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.querySelector("#paste").dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  };
  window.press = (key, more = {}) =>
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  window.$ = (css) => document.querySelector(css);
  window.told = () => $("[role=status]").textContent;
};

async function open(slowed) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(AT_HAND);
  await page.goto(`${server.at}/desk/index.html`, { waitUntil: "networkidle0" });
  await page.waitForSelector("#paste");
  await page.emulateCPUThrottling(slowed);
  return { page, close: () => context.close() };
}

for (const slowed of [1, 4]) {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { page, close } = await open(slowed);
    note("paste of 3,000 words to all found", slowed, await page.evaluate((text) => shown(() => paste(text), () => $(".story")), prose));
    await close();
    const { page: desk, close: end } = await open(slowed);
    note("paste of 300 statements to all found", slowed, await desk.evaluate((text) => shown(() => paste(text), () => $(".story")), dense));
    const operations = await desk.evaluate(async () => {
      const settled = () => new Promise((done) => setTimeout(done, 300));
      const times = {};
      const time = async (what, happen, until) => {
        await settled();
        (times[what] ??= []).push(await shown(happen, until));
      };
      $(".story").focus();
      for (let nth = 0; nth < 5; nth += 1) {
        await time("next", () => press("j"));
        await time("right", () => press("Enter"));
        await time("not a statement", () => press("Delete"));
        await time("another speaker", () => press("1"));
        await time("an edge moved", () => press("ArrowLeft", { altKey: true }));
        await time("undo", () => press("z", { ctrlKey: true }));
        await time("redo", () => press("z", { ctrlKey: true, shiftKey: true }));
      }
      const who = [...document.querySelectorAll(".people .who")];
      await time("a person chosen", () => who[1].click(), () => $("[name=merge]"));
      await time("a role given", () => {
        const field = document.querySelectorAll(".person input")[1];
        field.focus();
        field.value = "pilot";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await time("two merged", () => $("[name=merge]").parentElement.nextElementSibling.click());
      await time("a headline given", () => {
        const field = $(".headline");
        field.focus();
        field.value = "The ferry is late again";
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      return times;
    });
    for (const [what, times] of Object.entries(operations)) times.forEach((ms) => note(what, slowed, ms));
    // Right and wrong by turns, so that each changes something.
    const undone = await desk.evaluate(async (n) => {
      $(".story").focus();
      for (let nth = 0; nth < n; nth += 1) {
        press("1");
        if (nth % 50 === 49) await new Promise((done) => setTimeout(done));
        if (nth % 3 === 2) press("j");
        if (nth % 900 === 899) for (let back = 0; back < 300; back += 1) press("k");
      }
      await new Promise((done) => setTimeout(done, 2000));
      return shown(() => {
        for (let nth = 0; nth < n; nth += 1) press("z", { ctrlKey: true });
      });
    }, N_OPERATIONS);
    note(`${N_OPERATIONS} undone`, slowed, undone);
    await end();
  }
}
for (const [key, times] of figures) {
  const [what, slowed] = key.split("\n");
  const sorted = times.toSorted((a, b) => a - b);
  console.log(JSON.stringify({ what, unit: "ms", slowed: Number(slowed), median: sorted[sorted.length >> 1], most: sorted.at(-1) }));
}
await browser.close();
server.end();
