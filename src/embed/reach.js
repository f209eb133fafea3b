// What was asked for and did not come, and why. A failure is what `rostrum:error` says of it: {code, message}.

// What the page's security policy has refused.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

export const failure = (code, message) => ({ code, message });

// Why an address could not be reached; the browser tells of a refusal in a task of its own.
export async function whyNot(url) {
  await new Promise((resolve) => setTimeout(resolve));
  return refused.has(url)
    ? failure("csp", `The page's security policy does not allow ${url}.`)
    : failure("network", `${url} could not be loaded.`);
}

// What is loaded, or why it was not.
export async function reach(url, loading) {
  try {
    return await loading;
  } catch {
    throw await whyNot(url);
  }
}
