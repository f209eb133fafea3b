// `rostrum-article/find`: who said what in articles, and pages with it, without a browser. The files for the runtimes
// (`node.js`, `edge.js`, `web.js`) start the module and export what this makes of it.

const encoder = new TextEncoder();

// The bytes of an article or a page.
function bytes(value, name) {
  if (typeof value === "string") return encoder.encode(value);
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new TypeError(`${name} must be a string, a Uint8Array or an ArrayBuffer`);
}

// A string, if there is one.
function text(value, name) {
  if (value === undefined || typeof value === "string") return value;
  throw new TypeError(`${name} must be a string`);
}

// Findings or corrections as JSON: an object, or the text or bytes of a file.
function json(value, name) {
  if (value === undefined || typeof value === "string") return value;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  throw new TypeError(`${name} must be an object or JSON`);
}

const known = (options, names) => {
  if (typeof options !== "object" || options === null) throw new TypeError("options must be an object");
  const wrong = Object.keys(options).find((name) => !names.includes(name));
  if (wrong !== undefined) throw new TypeError(`there is no option ${wrong}; there are ${names.join(", ")}`);
  return options;
};

// The functions over the module's.
export const over = (module) => ({
  find(article, options = {}) {
    const { id, corrections } = known(options, ["id", "corrections"]);
    const given = json(corrections, "corrections");
    const found = module.find(bytes(article, "article"), text(id, "id"), given === undefined ? given : encoder.encode(given));
    return JSON.parse(found);
  },

  report(article) {
    return JSON.parse(module.report(bytes(article, "article")));
  },

  mark(html, options = {}) {
    const names = ["id", "script", "integrity", "attributes", "findingsUrl", "findings", "corrections"];
    const { attributes = {}, findings, corrections, ...rest } = known(options, names);
    for (const name of ["id", "script", "integrity", "findingsUrl"]) text(rest[name], name);
    const wanted = {
      ...rest,
      attributes: Object.entries(attributes).map(([name, value]) => [name, String(value)]),
      findings: json(findings, "findings"),
      corrections: json(corrections, "corrections"),
    };
    const page = module.mark(bytes(html, "html"), JSON.stringify(wanted));
    const marked = page.html;
    const told = JSON.parse(page.told);
    page.free();
    // What came as text goes as text.
    return { html: typeof html === "string" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(marked) : marked, ...told };
  },
});
