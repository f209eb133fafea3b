// Loads the script's other files from where they are served. `inside.js` replaces this file where the page itself holds
// them all.

import { failure, reach, whyNot } from "./reach.js";

// Where those files are, relative to this script, and the hash of the module if no other will do. The release build
// fills in both.
const folder = typeof FOLDER === "string" ? FOLDER : "./";
const integrity = typeof MODULE === "string" ? MODULE : "";

// The address of one of these files.
const beside = (path) => new URL(folder + path, import.meta.url).href;

// The module's JavaScript half. Each start needs a new URL: from the old one, the browser would return the same module
// even if it broke or failed to load.
export function glue(nthStart) {
  const url = beside("rostrum.js" + (nthStart ? "?" + nthStart : ""));
  return reach(url, import(url));
}

// The compiled module.
export async function wasm() {
  const url = beside("rostrum_bg.wasm");
  const answer = await reach(url, fetch(url, { integrity }));
  if (!answer.ok) throw failure("network", `${url} could not be loaded (${answer.status}).`);
  const isTyped = answer.headers.get("content-type")?.startsWith("application/wasm");
  try {
    return await (isTyped ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    // A dropped connection throws a different error. Firefox reports a truncated module as one that is too large.
    throw /^(Compile|Internal)Error$/.test(error.name)
      ? failure("unsupported", `${url} is incomplete, or this browser is too old for it.`)
      : await whyNot(url);
  }
}

// The interface texts of a language.
export async function words(language) {
  const answer = await fetch(beside(`languages/${language}.json`));
  return answer.ok && answer.json();
}
