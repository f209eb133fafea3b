// Loads the files that an element needs once it is near. `inside.js` replaces this file where the page itself holds them all.

import { failure, reach, refused, whyNot } from "./reach.js";

// The hash of the module if no other will do. The release build fills it in.
const integrity = typeof MODULE === "string" ? MODULE : "";

// The address of a file beside this one.
const beside = (path) => new URL(path, import.meta.url).href;

// What is on its way already: promises by the names of files.
let early = {};

// `urls` are those that the page's policy has blocked so far.
export function begin(promises, urls = []) {
  early = promises;
  for (const url of urls) refused.add(url);
  // It is compiled while the rest arrives. Whoever asks for it is told of a failure.
  if ("finder.wasm" in early) wasm("finder.wasm").catch(() => {});
}

// What is on its way under a name, once.
function take(name) {
  const promise = early[name];
  delete early[name];
  return promise;
}

// The module's JavaScript half. Each start needs a new URL: from the old one, the browser would return the same module
// even if it broke or failed to load.
export function glue(nthStart) {
  const url = beside("rostrum.js" + (nthStart ? "?again=" + nthStart : ""));
  return reach(url, take("rostrum.js") ?? import(url));
}

const compiled = {};
let lost;

// A compiled module: the one that everything starts with, or a part of it. What failed is tried again on the next call.
export function wasm(name = "rostrum_bg.wasm", hash = integrity) {
  return (compiled[name] ??= compile(name, hash).catch((reason) => {
    delete compiled[name];
    throw (lost = reason);
  }));
}

// Why the last module that did not come did not.
export const why = () => lost;

async function compile(name, integrity) {
  const url = beside(name);
  const answer = await reach(url, take(name) ?? fetch(url, { integrity }));
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
