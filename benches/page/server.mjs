// A server for the benches on loopback: the files of some folders, compressed by brotli as a good server sends them.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css" };

/** Serves `folders`, the first that has a file; with `cacheControl` on each answer. Resolves to its address and a way to end it. */
export async function serve(folders, cacheControl) {
  const packed = new Map();
  const pack = async (path) => {
    if (!packed.has(path)) {
      const bytes = await readFile(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      packed.set(path, brotliCompressSync(bytes, { params }));
    }
    return packed.get(path);
  };
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://x").pathname)).replace(/\/$/, "/index.html");
    for (const folder of folders) {
      try {
        const file = await pack(join(folder, path));
        const type = TYPES[extname(path)] ?? "text/plain; charset=utf-8";
        response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": cacheControl });
        return response.end(file);
      } catch {
        // Then from the next folder.
      }
    }
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { at: `http://127.0.0.1:${server.address().port}`, end: () => server.close() };
}

export const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
