// Why something could not be loaded. A failure is the detail of `rostrum:error`: {code, message}.

// The URLs that the page's security policy has blocked.
export const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

export const failure = (code, message) => ({ code, message });

// Why a URL could not be loaded. Waits for the next task, since the browser reports a blocked URL in a task of its own.
export async function whyNot(url) {
  await new Promise((resolve) => setTimeout(resolve));
  return refused.has(url)
    ? failure("csp", `The page's security policy does not allow ${url}.`)
    : failure("network", `${url} could not be loaded.`);
}

// Awaits `loading`; throws the reason as a failure if `url` cannot be loaded.
export async function reach(url, loading) {
  try {
    return await loading;
  } catch {
    throw await whyNot(url);
  }
}
