// Starts the smallest possible WebAssembly module, and throws where that is not allowed: a policy that refuses this one refuses
// all. WebKit refuses only when it is started, not when it is compiled.
export const probe = () =>
  new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
