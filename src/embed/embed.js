// The one script a page needs: the custom element's JavaScript half. It shows the host page's own HTML, waits until the
// element is near the viewport, fetches the article and the module, and returns to the fallback when anything fails.
// What is in an article and how it looks is up to Rust. Tests: tests/page/.

import { approach } from "./approach.js";
import { REFLECTED, reflect } from "./attributes.js";
import { inline, isFile, isRaw, parsed, request } from "./request.js";

const NAME = "rostrum-article";

// How near the viewport an element must be before anything is fetched for it. With less, a reader sees the fallback
// being replaced; with more, articles that are never read are loaded.
const NEAR = "256px";

// What `approach.js` has loaded: see `near.js`.
let near;

function define() {
  // The element is a block before the module has loaded, just as it is afterwards.
  const block = new CSSStyleSheet();
  block.replaceSync(":host(:not([hidden])) { display: block }");

  class RostrumArticle extends HTMLElement {
    static observedAttributes = [...Object.values(REFLECTED), "lang", "id"];

    // The elements that have not been near the viewport yet.
    static #waiting = new Set();

    static {
      addEventListener("hashchange", () => {
        for (const element of [...this.#waiting]) if (element.#isLinked) element.#show();
      });
    }

    #root = this.attachShadow({ mode: "open" });
    #slot = document.createElement("slot");
    #internals = this.attachInternals?.();
    #state = "idle";
    // Whether the element is in a page, and whether it has been near the viewport since.
    #isHere = false;
    #isNear = false;
    #data;
    #words;
    // A promise of the interface language: [the tag, its texts].
    #spoken;
    // Aborts the load in progress.
    #loading;
    // The Rust half, while there is something to show.
    #half;
    // The calls that the page made while there was nothing to show: [the method, its argument].
    #wishes = [];
    #ready;
    // The functions that resolve and reject `ready`, until one has been called.
    #settle;
    #nearby = new IntersectionObserver((entries) => entries.some((it) => it.isIntersecting) && this.#show(), {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    });

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [block];
      this.#root.append(this.#slot);
      this.#expect();
      this.#become("idle");
    }

    get state() {
      return this.#state;
    }

    get ready() {
      return this.#ready;
    }

    get data() {
      return this.#data;
    }

    set data(data) {
      this.#data = data;
      if (this.#isNear) this.#show();
    }

    get words() {
      return this.#words;
    }

    get statements() {
      return this.#half?.statements() ?? [];
    }

    set words(words) {
      this.#words = words;
      if (this.#half) this.#speak();
    }

    goTo(statement) {
      this.#wish("go_to", statement);
    }

    search(text) {
      this.#wish("search", text);
    }

    // Fetches and reads the article again. If nothing has changed, the reader's place is kept.
    reload() {
      if (this.#isHere) this.#show("no-cache");
      return this.#ready;
    }

    showFallback() {
      this.#stop();
      near?.unwatch(this.#drop);
      this.#half?.free();
      this.#half = undefined;
      this.#root.replaceChildren(this.#slot);
      this.#become("idle");
    }

    connectedCallback() {
      // Properties that the page set before the class was defined hide the class's own.
      for (const property of ["data", "words", ...Object.keys(REFLECTED)]) {
        if (!Object.hasOwn(this, property)) continue;
        const value = this[property];
        delete this[property];
        this[property] = value;
      }
      // It was only moved, but its new surroundings may be in another language.
      if (this.#isHere) return this.#half && this.#speak();
      this.#isHere = true;
      if (this.loading === "eager" || this.#wishes.length || this.#isLinked) return this.#show();
      RostrumArticle.#waiting.add(this);
      this.#nearby.observe(this);
      // An element for another one's article is near when that is.
      if (this.htmlFor !== null) parsed().then(() => RostrumArticle.#waiting.has(this) && this.#await());
    }

    #await() {
      const target = this.getRootNode().getElementById?.(this.htmlFor);
      // One that is still to come is worth waiting for.
      if (target) this.#nearby.observe(target);
      else this.#show();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || !this.#isHere) return;
        this.#isHere = this.#isNear = false;
        this.#spoken = undefined;
        this.showFallback();
      });
    }

    attributeChangedCallback(attribute) {
      if (!this.#isHere) return;
      if (!this.#isNear) {
        if (this.loading === "eager") this.#show();
      } else if (/^(src|for|findings|show)$/.test(attribute)) this.#show();
      else if (attribute === "lang") this.#speak();
      else this.#half?.update();
    }

    // Whether the page's URL links to a statement or a search in it.
    get #isLinked() {
      return location.hash.startsWith(`#${this.id || "rostrum"}:`);
    }

    // Loads the current article and shows it. Until then, whatever is on the page stays.
    async #show(cache) {
      this.#stop();
      this.#isNear = true;
      const loading = (this.#loading = new AbortController());
      this.#become("loading");
      try {
        const article = isFile(this) && this.#data == null ? this.src : null;
        const coming = [article, this.findings].map((address) => request(address, loading, cache));
        near = await approach(isRaw(this));
        if (this.#loading !== loading) return;
        if (!this.#spoken) this.#speak();
        const [files] = await Promise.all([this.#source(coming, loading), near.module()]);
        // In the meantime the language may have changed, and the module may have been restarted.
        const spoken = await this.#spoken;
        const { Host, broke } = await near.module();
        if (this.#loading !== loading) return;
        try {
          this.#half ??= this.#attach(Host, spoken);
          await near.turn();
          if (this.#loading !== loading) return;
          await this.#render(...files, loading);
        } catch (error) {
          // Whatever was thrown, Rust did not return.
          broke(String(error));
        }
      } catch (reason) {
        if (this.#loading === loading) this.#fail(reason);
      }
    }

    #attach(Host, spoken) {
      near.watch(this.#drop);
      const half = new Host(this, this.#root, (name, detail) => {
        // The widget is the last child, or right before the article that is inside the element; nothing else stays.
        const { lastChild } = this.#root;
        while (name === "ready" && lastChild !== this.#slot && this.#root.firstChild !== lastChild) this.#root.firstChild.remove();
        // Rust must have returned before the page's listeners run.
        queueMicrotask(() => half === this.#half && this.#told(name, detail));
      });
      half.speak(...spoken, this.#words);
      return half;
    }

    async #render(file, findings, loading) {
      const half = this.#half;
      const script = inline(this);
      findings ??= script && near.written(script.textContent);
      const missing = [findings, file].find((it) => it && !it.bytes);
      const packed = file || missing || !findings ? undefined : near.pack(findings.bytes);
      if (packed === undefined && !missing && !(await new Promise((resolve) => half.load_finder(resolve)))) return;
      if (this.#loading !== loading) return;
      let isNew;
      if (missing) half.fail(missing.status, missing.sentence, missing === findings);
      else if (file) isNew = half.show(file.bytes, file.from, findings?.bytes);
      else {
        // The article that is inside the element.
        if (this.htmlFor === null) this.#root.append(this.#slot);
        isNew = half.show_in_place(this.htmlFor ?? undefined, packed, packed === undefined ? findings?.bytes : undefined);
        // There is no article yet: Rust waits for it.
        if (isNew === undefined) this.#become("idle");
      }
      // The page gets its turn between the steps, and may want something else by then.
      let isMore = isNew;
      while (isMore) {
        await near.turn();
        if (this.#loading !== loading) return;
        isMore = half.step();
      }
      if (this.#loading === loading) this.#loading = undefined;
      if (isNew === false) this.#arrive();
    }

    // What there is to show, as it arrives: [the article's file, if it is not on the page, its findings' file].
    #source([article, findings], loading) {
      const file = article ? near.fetched(...article, loading) : isFile(this) ? near.written(this.#data) : parsed();
      return Promise.all([file, findings && near.fetched(...findings, loading)]);
    }

    // Sets the interface language to that of the element, or of its surroundings.
    #speak() {
      if (!near) return;
      const language = this.closest("[lang]")?.lang ?? "";
      const spoken = (this.#spoken = near.texts(language).then((file) => [language, file]));
      near.warm(language, isFile(this));
      spoken.then((speech) => {
        if (spoken === this.#spoken) this.#half?.speak(...speech, this.#words);
      });
    }

    #told(name, detail) {
      // The scripts know more of why a part of the code did not come.
      if (detail?.part) detail = { ...detail, ...near.why() };
      if (name === "error") return this.#fail(detail);
      // A part of the code did not come; what is there goes on working.
      if (name === "missing") return this.#dispatch("error", detail);
      // The page has taken its article away, for now.
      if (name === "empty") return this.#become("idle");
      // Another article may be loading already.
      if (name === "ready" && !this.#loading) this.#arrive();
      this.#dispatch(name, detail);
    }

    #arrive() {
      // What went wrong may have come right by itself.
      if (!this.#settle) this.#expect();
      this.#become("ready");
      this.#settle?.[0]();
      this.#settle = undefined;
      this.#grant();
    }

    #fail(reason) {
      this.#stop();
      this.#root.append(this.#slot);
      this.#become("error");
      this.#settle?.[1](reason);
      this.#settle = undefined;
      this.#dispatch("error", reason);
    }

    // The module broke: nothing in it may be called again.
    #drop = (reason, isWorthATry) => {
      this.#half = undefined;
      this.#root.replaceChildren(this.#slot);
      this.#fail(reason);
      // The page may have reacted to the error already.
      if (isWorthATry && this.isConnected && this.#state === "error") this.#show();
    };

    #stop() {
      this.#nearby.disconnect();
      RostrumArticle.#waiting.delete(this);
      this.#loading?.abort();
      this.#loading = undefined;
    }

    #become(state) {
      try {
        const { states } = this.#internals;
        states.delete(this.#state);
        states.add(state);
      } catch {
        // Older browsers have no custom states, or accept only names with dashes.
      }
      this.#state = state;
      if (state === "loading" && !this.#settle) this.#expect();
    }

    #expect() {
      this.#ready = new Promise((...settle) => (this.#settle = settle));
      // A page that does not use `ready` need not catch its rejection.
      this.#ready.catch(() => {});
    }

    #wish(method, value) {
      this.#wishes.push([method, String(value)]);
      if (this.#state === "ready") this.#grant();
      else if (this.#isHere && !this.#isNear) this.#show();
    }

    #grant() {
      for (const [method, value] of this.#wishes.splice(0)) this.#half[method](value);
    }

    #dispatch(name, detail) {
      this.dispatchEvent(new CustomEvent("rostrum:" + name, { detail, bubbles: true, composed: true }));
    }
  }

  reflect(RostrumArticle.prototype);
  customElements.define(NAME, RostrumArticle);
}

const first = customElements.get(NAME);
if (!first) define();
else if (!Object.hasOwn(first, "isDoubled")) {
  // Another version, or the same one from another URL: the page keeps the one it has.
  first.isDoubled = true;
  console.info(`<${NAME}> exists: ${import.meta.url} does nothing.`);
}
