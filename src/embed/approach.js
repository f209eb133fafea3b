// Begins to load what an element needs once it is near the viewport: the other scripts and the module, **all at once**, since
// each would otherwise wait for the one before. `here.js` replaces this file where the page itself holds them all.

import { probe } from "./probe.js";
import { reach, refused } from "./reach.js";

// Where those files are, relative to this script, and the hashes of the modules if no others will do. The release build fills
// them in; without a hash for the finder, that is no module of its own.
const folder = typeof FOLDER === "string" ? FOLDER : "./";
const integrity = typeof MODULE === "string" ? MODULE : "";
const finderIntegrity = typeof FINDER === "string" ? FINDER : undefined;

// The address of one of these files.
const beside = (path) => new URL(folder + path, import.meta.url).href;

// Fetches a file; whoever waits for it is told of a failure.
function ahead(path, integrity) {
  const answer = fetch(beside(path), { integrity });
  answer.catch(() => {});
  return answer;
}

let nTries = 0;
let near;

// Resolves to `near.js`. `isRaw`: the first article will have to be read and searched for statements too.
export function approach(isRaw) {
  return (near ??= start(isRaw).catch((reason) => {
    near = undefined;
    throw reason;
  }));
}

async function start(isRaw) {
  // A script that failed to load is not fetched again from the same URL.
  const nth = nTries++ ? "?" + nTries : "";
  const url = beside("near.js" + nth);
  const early = {};
  try {
    probe();
    early["rostrum_bg.wasm"] = ahead("rostrum_bg.wasm", integrity);
    if (isRaw && finderIntegrity !== undefined) early["finder.wasm"] = ahead("finder.wasm", finderIntegrity);
    early["rostrum.js"] = import(beside("rostrum.js" + nth));
    early["rostrum.js"].catch(() => {});
  } catch {
    // There is no WebAssembly here: `near.js` says why.
  }
  const { begin, ...rest } = await reach(url, import(url));
  begin(early, refused);
  return rest;
}
