import { defineConfig } from "vite";

// With relative addresses, dist/ can be served from any folder. Rostrum needs no setting.
export default defineConfig({ base: "./" });
