// What all pages measure with. Loaded first, so that nothing is missed.

window.start = performance.now();
window.tasks = [];
new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: "longtask", buffered: true });

window.painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    }),
  );

window.sinceStart = async () => (await window.painted()) - window.start;

// How long a turn takes, from the call to the painted frame: the median of some.
window.medianOf = async (turn) => {
  const times = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const start = performance.now();
    await turn(nth);
    times.push((await window.painted()) - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return times.sort((a, b) => a - b)[4];
};

window.keys = [];
document.addEventListener("keydown", async () => {
  const start = performance.now();
  window.keys.push((await window.painted()) - start);
}, true);
