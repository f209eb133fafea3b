// For Node.js 20 and later: the module lies beside this file.

import { readFileSync } from "node:fs";
import { over } from "./find.js";
import * as module from "./module.js";

module.initSync({ module: readFileSync(new URL("./module_bg.wasm", import.meta.url)) });

export const { find, mark, report } = over(module);
