// Loads the module for all elements of a page: fetched and compiled once, restarted after a panic. Knows nothing of
// what an element does with it.

import { begin, glue, wasm } from "./assets.js";
import { probe } from "./probe.js";
import { failure } from "./reach.js";

// What to call for each element that uses the module, should it break.
const running = new Set();

let started;
let nStarts = 0;
let nPanics = 0;

// Gives the page its turn: resolves in a new task, where the browser can without the delay of a timer. Not by `scheduler.yield`,
// which would go before the page's own timers each time, as long as a long text is searched.
export const turn = () =>
  new Promise((then) => (globalThis.scheduler?.postTask ? scheduler.postTask(then) : setTimeout(then)));

// The started module: its class `Host`, and `broke`, to be called when Rust did not return. What failed to load is
// retried on the next call.
export function module() {
  return (started ??= start().catch((reason) => {
    started = undefined;
    // What else is on its way has most likely failed too.
    begin({});
    throw reason;
  }));
}

// Calls `drop` when the module breaks, with the reason and whether another try is worthwhile.
export function watch(drop) {
  running.add(drop);
}

export function unwatch(drop) {
  running.delete(drop);
}

async function start() {
  const [module, half] = await Promise.all([compile(), glue(nStarts++)]);
  // Where the module is in parts, it asks for them by name and hash.
  half.open?.(wasm);
  try {
    // A release has only the short way, which browsers refuse for a module as large as a development build.
    await (half.start?.({ module }) ?? half.default({ module_or_path: module }));
  } catch (error) {
    throw failure("unsupported", `The module could not be started: ${error}`);
  }
  let isBroken = false;
  const broke = (message) => {
    // Whatever still runs in it may break again.
    if (!isBroken) breakDown(message);
    isBroken = true;
  };
  // Nothing in the module may be called while Rust panics.
  const tell = (message) => queueMicrotask(() => broke(message));
  // A release notices by itself; a development build has the words of the panic.
  (half.on_break ?? half.on_panic)(tell);
  await turn();
  return { Host: half.Host, broke };
}

async function compile() {
  if (typeof WebAssembly !== "object") throw failure("unsupported", "This browser has no WebAssembly.");
  try {
    probe();
  } catch {
    const advice = "add 'wasm-unsafe-eval' to its script-src";
    throw failure("csp", `The page's security policy does not allow WebAssembly: ${advice}.`);
  }
  return wasm();
}

// A panic makes the module unusable: every element that used it is dropped, and may start again, but only once per
// page.
function breakDown(message) {
  const reason = failure("panic", `The widget has stopped: ${message}`);
  const isFirst = !nPanics++;
  started = isFirst ? undefined : Promise.reject(reason);
  started?.catch(() => {});
  const drops = [...running];
  running.clear();
  for (const drop of drops) drop(reason, isFirst);
}
