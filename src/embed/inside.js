// The files that the script loads, where all stand in the page itself: this file takes the place of `assets.js` there.

import * as half from "./rostrum.js";
import { failure } from "./reach.js";

const text = (id) => document.getElementById(id)?.textContent;

// The module's JavaScript half. Started once it cannot be started anew.
export async function glue(nthStart) {
  if (nthStart) throw failure("panic", "Open the file again.");
  return half;
}

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
