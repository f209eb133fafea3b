// The files that the script loads, wherever they lie: `inside.js` stands in its place where all are in the page itself.

import { failure, reach, whyNot } from "./reach.js";

// Where the files lie that the script loads, relative to it, and the module's hash where no other will do: both are put in by
// the release's build.
const folder = typeof FOLDER === "string" ? FOLDER : "./";
const integrity = typeof MODULE === "string" ? MODULE : "";

// The address of one of these files.
const beside = (path) => new URL(folder + path, import.meta.url).href;

// The module's JavaScript half. Each start has an address of its own: a module that broke, or did not come, would be the same
// one again.
export function glue(nthStart) {
  const url = beside("rostrum.js" + (nthStart ? "?" + nthStart : ""));
  return reach(url, import(url));
}

// The module itself, compiled.
export async function wasm() {
  const url = beside("rostrum_bg.wasm");
  const answer = await reach(url, fetch(url, { integrity }));
  if (!answer.ok) throw failure("network", `${url} could not be loaded (${answer.status}).`);
  const isTyped = answer.headers.get("content-type")?.startsWith("application/wasm");
  try {
    return await (isTyped ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    // A connection that breaks off is another error. Firefox takes half a module for one that is too large.
    throw /^(Compile|Internal)Error$/.test(error.name)
      ? failure("unsupported", `${url} is incomplete, or this browser is too old for it.`)
      : await whyNot(url);
  }
}

// The texts of a language.
export async function words(language) {
  const answer = await fetch(beside(`languages/${language}.json`));
  return answer.ok && answer.json();
}
