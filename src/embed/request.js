// What an element waits for: files that it requests at once, before it can read them, and the page around it.

// Whether an element's article is in a file, rather than on the page.
export const isFile = ({ htmlFor, data, src }) => htmlFor === null && (data != null || src !== null);

// The script with findings inside an element.
export const inline = (element) => element.querySelector(":scope > script[data-rostrum]");

// Whether an element's article has to be read, or to be searched for statements.
export const isRaw = (element) => isFile(element) || (element.findings === null && !inline(element));

// Requests the file at an address, if there is one: [the address, the answer to come].
export function request(address, { signal }, cache) {
  if (address === null) return;
  const answer = fetch(address, { signal, cache });
  // Whoever waits for it is told of a failure.
  answer.catch(() => {});
  return [address, answer];
}

// Resolves to undefined once the whole page is parsed: the content of an element may still be arriving.
export async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
