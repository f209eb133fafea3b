// For Deno, Bun, workers and bundlers: the module is fetched from beside this file.

import { over } from "./find.js";
import * as module from "./module.js";

await module.default({ module_or_path: new URL("./module_bg.wasm", import.meta.url) });

export const { find, mark, report } = over(module);
