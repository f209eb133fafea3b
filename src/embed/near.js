// What an element needs once it is near the viewport: how files and the module are fetched, and the interface's language.
// `approach.js` loads this.

export { begin, why } from "./assets.js";
export { texts, warm } from "./language.js";
export { module, turn, unwatch, watch } from "./module.js";
export { pack } from "./pack.js";
export { fetched, written } from "./source.js";
