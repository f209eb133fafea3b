// For edge runtimes, which compile modules when they deploy: Cloudflare Workers and those like it.

import compiled from "./module_bg.wasm";
import { over } from "./find.js";
import * as module from "./module.js";

module.initSync({ module: compiled });

export const { find, mark, report } = over(module);
