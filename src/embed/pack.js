// Packs findings for Rust, which then reads them without any code for JSON: the values in a fixed order, with a control
// character between them. `findings::packed` reads them.
//
// Only findings exactly as `cargo xtask extract --findings` writes them are packed. For anything else, this gives
// `undefined`, and the part of the code that reads files tells an editor what is wrong.

const SEPARATOR = "\x1f";

// The longest file that is packed, in bytes: that of the longest that is shown.
const MOST = 4_000_000;

// Throws, which ends the packing, unless `holds`.
function demand(holds) {
  if (!holds) throw undefined;
}

export function pack(bytes) {
  const values = [];
  // The ids of the speakers, in order.
  let ids;

  // Each of these appends a value that has one form, or throws.
  const exact = (text = "") => {
    demand(typeof text === "string" && !text.includes(SEPARATOR));
    values.push(text);
  };
  const text = (it) => {
    demand(it === undefined || it === it.trim());
    exact(it);
  };
  const name = (it) => {
    demand(it);
    text(it);
  };
  const form = (regex) => (it = "") => {
    demand(it === "" || regex.test(it));
    values.push(it);
  };
  // A day that is in the calendar.
  const day = (it) => {
    form(/^\d{4}-\d\d-\d\d$/)(it);
    demand(!it || new Date(it).toISOString().startsWith(it));
  };
  // One of several words, by its index.
  const one = (...words) => (it) => {
    demand(it === undefined || words.includes(it));
    values.push(it === undefined ? "" : words.indexOf(it));
  };
  // Whether something is so: by its index too, and a missing one counts as `false`.
  const flag = one(false, true);
  // What Rust does not need: one of several values or types.
  const skip = (...allowed) => (it) => demand(it === undefined || allowed.includes(it) || allowed.includes(typeof it));
  const list = (item) => (items = []) => {
    demand(Array.isArray(items));
    values.push(items.length);
    items.forEach((it) => item(it));
  };
  const object = (shape) => (it) => {
    demand(it && typeof it === "object" && Object.keys(it).every((key) => Object.hasOwn(shape, key)));
    for (const key in shape) shape[key](it[key]);
  };
  const words = object({ exact, prefix: exact, suffix: exact });
  // Words of the article, alone or with what is around them.
  const anchor = (it) => {
    const own = it === undefined || typeof it === "string" ? { exact: it } : it;
    demand(it === undefined || own?.exact?.trim());
    words(own);
  };
  const parts = (it) => {
    const all = [it ?? []].flat();
    demand(all.length);
    list(anchor)(all);
  };

  const speaker = object({
    id: name,
    name,
    role: text,
    affiliation: text,
    kind: one("person", "organisation", "unnamed"),
    presence: one("mentioned", "present", "spoke"),
    checked: flag,
    forms: list(name),
    mentions: list(anchor),
    appearances: list(object({ words: anchor, mention: anchor, cue: anchor })),
  });
  const statement = object({
    id: name,
    speaker: (id) => {
      demand(ids.includes(id));
      values.push(ids.indexOf(id));
    },
    kind: one("direct", "mixed", "reported", "act"),
    at: form(/^([01]\d|2[0-3]):[0-5]\d$/),
    confidence: one("sure", "likely", "unsure"),
    checked: flag,
    words: parts,
    source: anchor,
    cue: anchor,
    passage: anchor,
  });
  const findings = object({
    $schema: skip("string"),
    version: skip(1),
    complete: skip("boolean"),
    headline: skip("string"),
    published: day,
    date: day,
    language: text,
    place: text,
    speakers: list(speaker),
    statements: list(statement),
  });
  const areDifferent = (all) => new Set(all).size === all.length;

  try {
    demand(bytes.length <= MOST);
    const root = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const { speakers, statements } = root;
    demand(speakers && statements);
    ids = speakers.map(({ id }) => id);
    demand(areDifferent(ids) && areDifferent(statements.map(({ id }) => id)));
    findings(root);
    return values.join(SEPARATOR);
  } catch {
    return undefined;
  }
}
