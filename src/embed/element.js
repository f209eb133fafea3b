// The custom element's JavaScript half: a class that the browser can construct. It follows the element's attributes and
// loads its language; all else is Rust's.

// The languages with a file beside the module. English is in the module.
const LANGUAGES = ["ar", "de", "es", "fr", "zh"];

// The attributes that say how to show the article, by the name of the property that reflects each.
const ATTRIBUTES = { src: "src", theme: "theme", shortcuts: "shortcuts", headingLevel: "heading-level" };

export function define_element(name, attach, module) {
  if (customElements.get(name)) return;

  class RostrumArticle extends HTMLElement {
    static observedAttributes = [...Object.values(ATTRIBUTES), "lang"];
    #half;
    #words;
    #language;
    #spoken;

    get #rust() {
      return (this.#half ??= attach(this));
    }

    get words() {
      return this.#words;
    }

    set words(words) {
      this.#words = words;
      if (this.#spoken) this.#speak();
    }

    connectedCallback() {
      // What the page has set before the class was there hides what the class has.
      for (const property of ["words", ...Object.keys(ATTRIBUTES)]) {
        if (!Object.hasOwn(this, property)) continue;
        const value = this[property];
        delete this[property];
        this[property] = value;
      }
      this.#speak();
      this.#rust.show_source(this.#spoken);
    }

    search(text) {
      this.#rust.search(String(text));
    }

    disconnectedCallback() {
      this.#half.disconnected();
    }

    attributeChangedCallback(attribute) {
      if (!this.isConnected || !this.#half) return;
      if (attribute === "lang") this.#speak();
      else if (attribute === "src") this.#half.show_source(this.#spoken);
      else this.#half.update();
    }

    // Has the interface speak the language of the element, or of what is around it.
    #speak() {
      const language = (this.#language = this.closest("[lang]")?.lang ?? "");
      this.#spoken = texts(language, module).then((file) => {
        if (language === this.#language) this.#rust.speak(language, file, this.#words);
      });
    }
  }

  for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
    Object.defineProperty(RostrumArticle.prototype, property, {
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        value === null ? this.removeAttribute(attribute) : this.setAttribute(attribute, value);
      },
      configurable: true,
      enumerable: true,
    });
  }
  customElements.define(name, RostrumArticle);
}

// What the file of a language has; nothing where there is none.
async function texts(tag, module) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    // Chinese is in simplified characters: who reads others is better off with English.
    if (!LANGUAGES.includes(language) || script === "Hant") return;
    const answer = await fetch(new URL(`languages/${language}.json`, module));
    return answer.ok ? await answer.json() : undefined;
  } catch {
    // No tag of a language, no network, no JSON: in English, then.
  }
}
