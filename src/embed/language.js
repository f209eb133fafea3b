// The language of the interface: its file, and the browser's own data for it. What the interface says is up to Rust.

import { words } from "./assets.js";
import { turn } from "./module.js";

// The languages with a file beside the module. English is built in.
const LANGUAGES = ["ar", "de", "es", "fr", "zh"];

// Makes the browser load its number and date data for a language while the module downloads: it takes longer than the
// rest.
export async function warm(tag) {
  try {
    const language = tag || "en-GB";
    await turn();
    new Intl.NumberFormat(language);
    await turn();
    new Date().toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
  } catch {
    // Not a language tag.
  }
}

const files = {};

// The texts in a language's file; undefined if there are none.
export async function texts(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    // The Chinese file uses simplified characters: readers of traditional ones are better off with English.
    if (!LANGUAGES.includes(language) || script === "Hant") return;
    files[language] ??= words(language);
    return (await files[language]) || undefined;
  } catch {
    // Not a language tag, no network or not JSON: the interface stays English.
  }
}
