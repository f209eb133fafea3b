// The script's other files, where the page itself holds them all: this file replaces `assets.js` there.

import { fresh } from "./fresh.js";

// Everything is here: there is nothing on its way.
export function begin() {}

const text = (id) => document.getElementById(id)?.textContent;

// The module's JavaScript half: a new one each time, since one that broke is of no use. The build makes `fresh.js` from
// it.
export const glue = async () => fresh();

// The compiled module: the page holds it gzipped, in base64.
export async function wasm() {
  const packed = Uint8Array.from(atob(text("rostrum-module")), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(bytes).arrayBuffer());
}

export const why = () => {};

// The texts of the page's one language.
export async function words() {
  return JSON.parse(text("rostrum-words") ?? "null");
}
