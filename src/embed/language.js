// The language of the interface: its file, and what the browser knows of it. What it says is Rust's.

import { words } from "./assets.js";
import { turn } from "./module.js";

// The languages with a file beside the module. English is in the module.
const LANGUAGES = ["ar", "de", "es", "fr", "zh"];

// Has the browser load what it knows of a language's dates, while the module is on its way: it takes longer than the rest.
export async function warm(tag) {
  try {
    const language = tag || "en-GB";
    await turn();
    new Intl.NumberFormat(language);
    await turn();
    new Date().toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
  } catch {
    // No tag of a language.
  }
}

const files = {};

// What the file of a language has; nothing where there is none.
export async function texts(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    // Chinese is in simplified characters: who reads others is better off with English.
    if (!LANGUAGES.includes(language) || script === "Hant") return;
    files[language] ??= words(language);
    return (await files[language]) || undefined;
  } catch {
    // No tag of a language, no network, no JSON: in English, then.
  }
}
