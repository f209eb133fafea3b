// Gets an article: {bytes, from}, or {status} or {sentence} if that fails. What is in it is up to Rust.

import { whyNot } from "./reach.js";

// How long the complete file may take to arrive, in milliseconds. With less, slow connections fail; with more, a reader
// waits longer for a server that never answers.
const PATIENCE = 30_000;

// Stand in for an HTTP status where no answer came, and where the page's security policy blocked the request.
const NO_ANSWER = 0;
const REFUSED = 1;

// The file at `address`, which was requested; `controller` ends the wait for its `request`.
export async function fetched(address, request, controller) {
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const answer = await request;
    if (!answer.ok) return { status: answer.status };
    // Its address and, after a space, what its server calls it.
    const from = `${answer.url} ${answer.headers.get("content-type")}`;
    return { bytes: new Uint8Array(await answer.arrayBuffer()), from };
  } catch {
    const [url] = Object.assign(document.createElement("a"), { href: address }).href.split("#");
    return { status: (await whyNot(url)).code === "csp" ? REFUSED : NO_ANSWER };
  } finally {
    clearTimeout(timer);
  }
}

// Data given by the page: text in any supported format, or an object.
export function written(data) {
  try {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    return { bytes: new TextEncoder().encode(text), from: "" };
  } catch (error) {
    return { sentence: `The article's data is not JSON: ${error.message}` };
  }
}
