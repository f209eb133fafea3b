// How long something takes for each article of a file: `node … ARTICLES.jsonl N_RUNS`, a line of `{ id, text }` each.
//
// Prints a line of `{ id, ms }` for each, the median of N_RUNS. All are read for a while before, so that what is measured is
// compiled.

import { readFileSync } from "node:fs";

// How long they are read before, in milliseconds. Less measures the compiler too.
const WARM_UP = 2_000;

export function measure(read) {
  const [, , file, nRuns] = process.argv;
  const articles = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const once = (text) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  const start = performance.now();
  do {
    for (const { text } of articles) once(text);
  } while (performance.now() - start < WARM_UP);
  for (const { id, text } of articles) {
    const times = Array.from({ length: Number(nRuns) }, () => once(text)).sort((a, b) => a - b);
    console.log(JSON.stringify({ id, ms: times[times.length >> 1] }));
  }
}
