// The custom element's JavaScript half: a class that the browser can construct. All it does is hand over to Rust.

export function define_element(name, attributes, attach) {
  if (customElements.get(name)) return;

  class RostrumArticle extends HTMLElement {
    static observedAttributes = attributes;
    #half;

    get #rust() {
      return (this.#half ??= attach(this));
    }

    connectedCallback() {
      this.#rust.connected();
    }

    search(text) {
      this.#rust.search(String(text));
    }

    disconnectedCallback() {
      this.#half.disconnected();
    }

    attributeChangedCallback(attribute) {
      if (this.isConnected) this.#half?.attribute_changed(attribute);
    }
  }

  for (const attribute of attributes) {
    Object.defineProperty(RostrumArticle.prototype, attribute, {
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
