// What both pages time with.

const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// How many turns each thing has; the median counts.
const TURNS = 9;

/** How long one turn takes, from the call to the painted frame. */
export async function once(turn) {
  const start = performance.now();
  await turn();
  await painted();
  return performance.now() - start;
}

export async function median(turn) {
  const times = [];
  for (let nth = 0; nth < TURNS; nth += 1) {
    times.push(await once(() => turn(nth)));
    // What waits behind a frame is done before the next turn.
    await pause(300);
  }
  return times.sort((a, b) => a - b)[TURNS >> 1];
}
