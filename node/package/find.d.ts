/** An article or a page: its text, or the bytes of its file in any encoding. */
export type File = string | Uint8Array | ArrayBuffer;

/** Words of the article, alone or with what stands before and after them. */
export type Words = string | { exact: string; prefix?: string; suffix?: string };

/** Somebody who spoke, was there or is mentioned. */
export interface Speaker {
  id: string;
  name: string;
  forms?: string[];
  role?: string;
  affiliation?: string;
  kind: "person" | "organisation" | "unnamed";
  presence: "spoke" | "present" | "mentioned";
  mentions?: Words[];
  appearances?: { words: Words; mention?: Words; cue?: Words }[];
  checked?: boolean;
}

/** Something that was said. */
export interface Statement {
  id: string;
  /** The id of a speaker. */
  speaker: string;
  kind: "direct" | "mixed" | "reported" | "act";
  words: Words[];
  source?: Words;
  cue?: Words;
  passage?: Words;
  /** The time of day, `09:30`. */
  at?: string;
  confidence?: "sure" | "likely" | "unsure";
  checked?: boolean;
}

/** Findings as pages take them; `article.schema.json` describes them. */
export interface Findings {
  version: 1;
  complete: boolean;
  headline?: string;
  published?: string;
  language?: string;
  place?: string;
  date?: string;
  speakers: Speaker[];
  statements: Statement[];
}

/** Findings of an article in any format. Throws if no element has the id, or the corrections are of another article. */
export function find(
  article: File,
  options?: {
    /** The id of the article's element on a page. */
    id?: string;
    /** What an editor says, an object or JSON. */
    corrections?: object | string | Uint8Array;
  },
): Findings;

/** All that is known of an article: body, reasons, open questions, problems; as `rostrum find --full` prints it. */
export function report(article: File): Record<string, unknown>;

/** What is put into a page; as the options of `rostrum mark`. */
export interface MarkOptions {
  /** The id of the article's element. */
  id?: string;
  /** The address of `embed.js`, for a page without it. */
  script?: string;
  /** The script's hash. */
  integrity?: string;
  /** More attributes of the element. */
  attributes?: Record<string, string | number>;
  /** The address of the findings, which the caller stores there; without it, they are put into the page. */
  findingsUrl?: string;
  /** Complete findings of an editor; nothing is looked for. */
  findings?: object | string | Uint8Array;
  /** An editor's differences from what is found. */
  corrections?: object | string | Uint8Array;
}

/** A page with the element in it. */
export interface Marked<Page> {
  html: Page;
  findings: Findings;
  /** The id of the article's element. */
  id: string;
  statements: number;
  speakers: number;
  /** What is wrong with what an editor says, a sentence each. */
  complaints: string[];
  left?: undefined;
}

/** A page without it, and why. */
export interface Left<Page> {
  html: Page;
  left: string;
}

/** Puts the element, its fallback and linked data into a page; nothing else of it changes. What came as text goes as text. */
export function mark(html: string, options?: MarkOptions): Marked<string> | Left<string>;
export function mark(html: Uint8Array | ArrayBuffer, options?: MarkOptions): Marked<Uint8Array> | Left<Uint8Array>;
