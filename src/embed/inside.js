// The files that the script loads, where all stand in the page itself: this file takes the place of `assets.js` there.

import { fresh } from "./fresh.js";

const text = (id) => document.getElementById(id)?.textContent;

// The module's JavaScript half: a new one each time, for one that broke is of no use. The build makes `fresh.js` of it.
export const glue = async () => fresh();

// The module itself, compiled: it stands in the page packed by gzip, in base64.
export async function wasm() {
  const packed = Uint8Array.from(atob(text("rostrum-module")), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(bytes).arrayBuffer());
}

// The texts of the one language that the page has.
export async function words() {
  return JSON.parse(text("rostrum-words") ?? "null");
}
