// How long compromise takes to find the quotations of each article of a file: `node compromise.mjs ARTICLES.jsonl N_RUNS`.
// Takes and prints what `benches/articles.rs` does. Articles are read once before they are measured, so that all is compiled.

import { readFileSync } from "node:fs";
import nlp from "compromise";

const [, , file, nRuns] = process.argv;
const articles = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));

const once = (text) => {
  const start = performance.now();
  nlp(text).quotations();
  return performance.now() - start;
};

for (const { text } of articles) once(text);
for (const { id, text } of articles) {
  const times = Array.from({ length: Number(nRuns) }, () => once(text)).sort((a, b) => a - b);
  console.log(JSON.stringify({ id, ms: times[times.length >> 1] }));
}
