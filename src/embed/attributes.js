// The attributes that are properties too.

// The attributes that properties reflect, keyed by property name.
export const REFLECTED = {
  src: "src",
  theme: "theme",
  loading: "loading",
  shortcuts: "shortcuts",
  headingLevel: "heading-level",
  pageUrl: "page-url",
  htmlFor: "for",
  findings: "findings",
  header: "header",
  lanes: "lanes",
  marks: "marks",
  readingStrip: "reading-strip",
  show: "show",
  empty: "empty",
  reportUrl: "report-url",
};

// Gives a class a property for each of them.
export function reflect(prototype) {
  for (const [property, attribute] of Object.entries(REFLECTED)) {
    Object.defineProperty(prototype, property, {
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        value === null ? this.removeAttribute(attribute) : this.setAttribute(attribute, value);
      },
      enumerable: true,
    });
  }
}
