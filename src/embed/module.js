// Loads the module for all elements of a page: fetched and compiled once, started anew after a panic. Knows nothing of
// what an element does with it.

import { glue, wasm } from "./assets.js";
import { failure } from "./reach.js";

// What to do with each element that the module runs for, should it break.
const running = new Set();

let compiled;
let started;
let nStarts = 0;
let nPanics = 0;

// Lets the page do what it has to: a task of its own, without a timer's delay.
export const turn = () =>
  globalThis.scheduler?.yield?.() ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

// The module, started: its class `Host`, and `broke`, to be told when Rust did not return. What could not be loaded is tried
// again the next time.
export function module() {
  return (started ??= start().catch((reason) => {
    started = compiled = undefined;
    throw reason;
  }));
}

// Calls `drop` with the reason, and with whether it is worth another try, when the module breaks.
export function watch(drop) {
  running.add(drop);
}

export function unwatch(drop) {
  running.delete(drop);
}

async function start() {
  compiled ??= compile();
  const [module_or_path, half] = await Promise.all([compiled, glue(nStarts++)]);
  try {
    await half.default({ module_or_path });
  } catch (error) {
    throw failure("unsupported", `The module could not be started: ${error}`);
  }
  let isBroken = false;
  const broke = (message) => {
    // Whatever of it still runs may break again.
    if (!isBroken) breakDown(message);
    isBroken = true;
  };
  // Nothing may be called while Rust panics.
  half.on_panic((message) => queueMicrotask(() => broke(message)));
  return { Host: half.Host, broke };
}

async function compile() {
  if (typeof WebAssembly !== "object") throw failure("unsupported", "This browser has no WebAssembly.");
  try {
    // The smallest module there is, started, since WebKit refuses no sooner: a policy that refuses this one refuses all.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    const advice = "add 'wasm-unsafe-eval' to its script-src";
    throw failure("csp", `The page's security policy does not allow WebAssembly: ${advice}.`);
  }
  return wasm();
}

// A panic leaves nothing of the module to be used: all that it ran for is dropped, and gets a fresh start, once.
function breakDown(message) {
  const reason = failure("panic", `The widget has stopped: ${message}`);
  const isFirst = !nPanics++;
  started = isFirst ? undefined : Promise.reject(reason);
  started?.catch(() => {});
  const drops = [...running];
  running.clear();
  for (const drop of drops) drop(reason, isFirst);
}
