// How long the extraction takes as WebAssembly: `node rostrum.mjs ARTICLES.jsonl N_RUNS`, with WASM naming the module (see
// `benches/extract-wasm`). What it takes and prints, and what it measures, is as in `compromise.mjs`.

import { readFileSync } from "node:fs";
import { measure } from "./measure.mjs";

const { instance } = await WebAssembly.instantiate(readFileSync(process.env.WASM), {});
const { alloc, extract, memory } = instance.exports;

measure((text) => {
  const bytes = new TextEncoder().encode(text);
  const address = alloc(bytes.length);
  new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
  extract();
});
