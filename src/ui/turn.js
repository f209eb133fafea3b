// The page's own loop. A class, since the release shortens the names of what is imported in no other way.

export class Loop {
  // Calls `then` in a task of its own. Browsers that can are told where somebody waits for it: else they would paint between any
  // two tasks, and wait 4 ms from the fifth on.
  static next(then, isUrgent) {
    if (isUrgent && globalThis.scheduler?.postTask) scheduler.postTask(then, { priority: "user-blocking" });
    else setTimeout(then);
  }
}
