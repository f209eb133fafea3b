// The one script a page needs: starts the module beside it, which registers <rostrum-article>.
import start from "./rostrum.js";

await start();
