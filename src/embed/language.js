// The language of the interface: its file, and the browser's own data for it. What the interface says is up to Rust.

import { words } from "./assets.js";
import { turn } from "./module.js";

// The languages with a file beside the module. English is built in.
const LANGUAGES = ["ar", "de", "es", "fr", "zh"];

// Makes the browser load its data for a language while the module downloads: it takes longer than the rest. That for numbers
// where Rust does not write them itself, that for dates where the article is drawn.
export async function warm(tag, isDrawn) {
  try {
    const language = tag || "en-GB";
    await turn();
    if (!/^(de|en|es|fr|zh)\b/.test(language)) new Intl.NumberFormat(language);
    await turn();
    if (isDrawn) new Date().toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
  } catch {
    // Not a language tag.
  }
}

const files = {};

// The texts in a language's file; undefined if there are none.
export async function texts(tag) {
  try {
    const locale = new Intl.Locale(tag);
    const { language } = locale;
    // The Chinese file uses simplified characters: readers of traditional ones are better off with English.
    if (!LANGUAGES.includes(language) || (language === "zh" && locale.maximize().script === "Hant")) return;
    files[language] ??= words(language);
    return (await files[language]) || undefined;
  } catch {
    // Not a language tag, no network or not JSON: the interface stays English.
  }
}
