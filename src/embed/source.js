// Where an article comes from: {bytes, base, isPage}, or {status} or {sentence} where it does not. What is in it is Rust's
// to say.

import { whyNot } from "./reach.js";

// How long an article's server may take until all of the file is there, in milliseconds.
const PATIENCE = 30_000;

// What stands for the status of an answer where there was none, and where the page's policy did not allow to ask.
const NO_ANSWER = 0;
const REFUSED = 1;

// A file; `controller` ends the wait.
export async function fetched(address, controller, cache) {
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { signal: controller.signal, cache });
    if (!answer.ok) return { status: answer.status };
    const isPage = !!answer.headers.get("content-type")?.startsWith("text/html");
    return { bytes: new Uint8Array(await answer.arrayBuffer()), base: answer.url, isPage };
  } catch {
    const [url] = Object.assign(document.createElement("a"), { href: address }).href.split("#");
    return { status: (await whyNot(url)).code === "csp" ? REFUSED : NO_ANSWER };
  } finally {
    clearTimeout(timer);
  }
}

// Data that the page gives: text in any form, or an object.
export function written(data) {
  try {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    return { bytes: new TextEncoder().encode(text), base: "", isPage: false };
  } catch (error) {
    return { sentence: `The article's data is not JSON: ${error.message}` };
  }
}

// Nothing, once all of the page is there: what stands inside an element may still be on its way.
export async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
