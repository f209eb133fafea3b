// A language in the browser: its texts by key, and its numbers, plurals and dates, which Intl knows.

export class Speech {
  // The English texts as JSON, those of the language's file and the page's own: for each key, the last one counts.
  constructor(tag, english, file, own) {
    this.texts = { __proto__: null };
    for (const texts of [JSON.parse(english), file, own])
      for (const [key, text] of Object.entries(texts ?? {}))
        if (typeof text === "string") this.texts[key] = text;
    // A language without texts of its own is shown in English.
    let locale = new Intl.Locale("en-GB");
    try {
      if (file || own || /^en-/i.test(tag)) locale = new Intl.Locale(tag);
    } catch {
      // Not a language tag: English it is.
    }
    if (`${locale}` === "en") locale = new Intl.Locale("en-GB");
    this.language = `${locale}`;
    // Which script a language has takes the browser longer than showing an article.
    const isKnown = /^(de|en|es|fr|zh)\b/.test(this.language);
    this.direction = !isKnown && /Arab|Hebr|Thaa/.test(locale.maximize().script) ? "rtl" : "ltr";
  }

  text(key) {
    return this.texts[key] ?? "";
  }

  plural(key, n) {
    this.plurals ??= new Intl.PluralRules(this.language);
    return this.text(`${key}.${this.plurals.select(n)}`) || this.text(`${key}.other`);
  }

  number(n) {
    this.numbers ??= new Intl.NumberFormat(this.language);
    return this.numbers.format(n);
  }

  date(day) {
    // Making one takes a phone ten milliseconds.
    this.dates ??= new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeZone: "UTC" });
    return this.dates.format(new Date(day));
  }
}
