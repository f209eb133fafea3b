// Starts the desk. Not a script in the page: its policy allows none.
import start from "./desk.js";

await start({ module_or_path: new URL("./desk_bg.wasm", import.meta.url) });
