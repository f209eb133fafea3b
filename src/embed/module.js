// Loads the module for all elements of a page: fetched and compiled once, started anew after a panic. Knows nothing of
// what an element does with it. A failure is what `rostrum:error` says of it: {code, message}.

// What the page's security policy has refused.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

// What to do with each element that the module runs for, should it break.
const running = new Set();

let compiled;
let started;
let nStarts = 0;
let nPanics = 0;

const failure = (code, message) => ({ code, message });

// Where the files lie that the script loads, relative to it, and the module's hash where no other will do: both are put in by
// the release's build.
const folder = typeof FOLDER === "string" ? FOLDER : "./";
const integrity = typeof MODULE === "string" ? MODULE : "";

// The address of one of these files.
export const beside = (path) => new URL(folder + path, import.meta.url).href;

// Lets the page do what it has to: a task of its own, without a timer's delay.
export const turn = () =>
  globalThis.scheduler?.yield?.() ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

// Why an address could not be reached; the browser tells of a refusal in a task of its own.
export async function whyNot(url) {
  await new Promise((resolve) => setTimeout(resolve));
  return refused.has(url)
    ? failure("csp", `The page's security policy does not allow ${url}.`)
    : failure("network", `${url} could not be loaded.`);
}

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
  // Each start has an address of its own: a module that broke, or did not come, would be the same one again.
  const url = beside("rostrum.js" + (nStarts++ ? `?${nStarts}` : ""));
  compiled ??= compile();
  const [module_or_path, glue] = await Promise.all([compiled, reach(url, import(url))]);
  try {
    await glue.default({ module_or_path });
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
  glue.on_panic((message) => queueMicrotask(() => broke(message)));
  return { Host: glue.Host, broke };
}

async function compile() {
  if (typeof WebAssembly !== "object") throw failure("unsupported", "This browser has no WebAssembly.");
  try {
    // The smallest module there is: a policy that refuses this one refuses all.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    const advice = "add 'wasm-unsafe-eval' to its script-src";
    throw failure("csp", `The page's security policy does not allow WebAssembly: ${advice}.`);
  }
  const url = beside("rostrum_bg.wasm");
  const answer = await reach(url, fetch(url, { integrity }));
  if (!answer.ok) throw failure("network", `${url} could not be loaded (${answer.status}).`);
  const isTyped = answer.headers.get("content-type")?.startsWith("application/wasm");
  try {
    return await (isTyped ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    // A connection that breaks off is another error.
    throw error instanceof WebAssembly.CompileError
      ? failure("unsupported", `${url} is incomplete, or this browser is too old for it.`)
      : await whyNot(url);
  }
}

async function reach(url, loading) {
  try {
    return await loading;
  } catch {
    throw await whyNot(url);
  }
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
