// The element as TypeScript knows it: `import "rostrum-article"` defines it, and has `document.createElement`,
// `querySelector` and `addEventListener` know of it.

/** What an element has come to. */
export type RostrumState = "idle" | "loading" | "ready" | "error";

/** What went wrong. */
export type RostrumErrorCode = "csp" | "network" | "mime" | "format" | "unsupported" | "panic";

/** The reason of a broken `ready`, and the detail of `rostrum:error`. */
export interface RostrumError {
  code: RostrumErrorCode;
  /** A sentence for an editor, in the language of the interface. */
  message: string;
}

/** The detail of `rostrum:navigate`. */
export interface RostrumNavigate {
  /** The id of the statement that is selected now. */
  statement: string;
  /** The id of who made it. */
  speaker: string;
}

/** The detail of `rostrum:search`. */
export interface RostrumSearch {
  query: string;
  /** How many matches it has. */
  hits: number;
}

/** A time of day, alone or with its day: `09:30`, `2031-05-14T09:30:00+02:00`. */
export type RostrumTime = string;

/** A block of an article in Rostrum's own JSON. */
export interface RostrumBlock {
  /** A paragraph where it is missing. */
  type?: "paragraph" | "heading" | "list-item" | "quote" | "figure" | "caption" | "credits";
  /** The words; of a figure its caption. */
  text?: string;
  /** Of a heading. */
  level?: 2 | 3 | 4 | 5 | 6;
  /** Whether the list of an item counts. */
  ordered?: boolean;
  /** The address of a figure's picture. */
  src?: string;
  /** What is to be seen on it. */
  alt?: string;
  at?: RostrumTime;
}

/** A speaker as an editor knows one. */
export interface RostrumSpeaker {
  /** For links to statements; made from the name where it is missing. */
  id?: string;
  name: string;
  role?: string;
  affiliation?: string;
  kind?: "person" | "organisation" | "unnamed";
  presence?: "spoke" | "present" | "mentioned";
}

/** A statement as an editor knows one: words of the article, and who said them. */
export interface RostrumStatement {
  /** The id or the name of a speaker. */
  speaker: string;
  /** The number of the paragraph, from 1. */
  paragraph?: number;
  /** The words, as they stand in the article; without them, all of the paragraph. */
  text?: string;
  /** The same as `text`. */
  quote?: string;
  kind?: "direct" | "mixed" | "reported" | "act";
  /** The words that say so, as they stand in the same paragraph: `emphasized`. */
  cue?: string;
  at?: RostrumTime;
}

/** An article in Rostrum's own JSON: article.schema.json. */
export interface RostrumArticleJson {
  $schema?: string;
  headline: string;
  /** The day of publication, alone or with a time. */
  published?: string;
  language?: string;
  place?: string;
  credits?: string;
  body: string | (string | RostrumBlock)[];
  speakers?: RostrumSpeaker[];
  statements?: RostrumStatement[];
  /** Whether the speakers and statements given are all there are. */
  complete?: boolean;
}

/** An article of another vocabulary, as an object: schema.org's, or IPTC's ninjs, with `uri`. */
export type RostrumForeignArticle = ({ "@type": string | string[] } | { "@graph": object[] } | { uri: string }) & {
  [field: string]: unknown;
};

/** An article about an event, with a timeline of its speakers and a search box. */
export interface RostrumArticle extends HTMLElement {
  /** The address of the article; without it, what stands inside the element is the article. */
  src: string | null;
  theme: "light" | "dark" | "auto" | null;
  /** `lazy`, the default: nothing is fetched before the element comes near. */
  loading: "lazy" | "eager" | null;
  /** `off`: single keys do nothing. */
  shortcuts: "off" | null;
  /** At which level the headline stands in the page's outline. */
  get headingLevel(): string | null;
  set headingLevel(level: 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6" | null);
  /** The address that links and citations lead to, where it is not the page's own. */
  pageUrl: string | null;
  /** The article itself, as text in any form or as an object of JSON; comes before `src` while it is set. */
  data: string | RostrumArticleJson | RostrumForeignArticle | null | undefined;
  /** Texts of the page's own, by the keys of the languages' files. */
  words: Readonly<Record<string, string>> | null | undefined;
  readonly state: RostrumState;
  /** Kept when the article is on the page, broken with a `RostrumError`; each load has its own. */
  readonly ready: Promise<void>;
  /** Selects the statement with this id and scrolls to it. */
  goTo(statement: string): void;
  /** Searches for this; an empty text clears. */
  search(text: string): void;
  /** Fetches the article anew. */
  reload(): Promise<void>;
  /** Shows what stands inside the element, until the article changes or is reloaded. */
  showFallback(): void;
}

export interface RostrumEventMap {
  "rostrum:ready": CustomEvent<null>;
  "rostrum:error": CustomEvent<RostrumError>;
  "rostrum:navigate": CustomEvent<RostrumNavigate>;
  "rostrum:search": CustomEvent<RostrumSearch>;
}

declare global {
  interface HTMLElementTagNameMap {
    "rostrum-article": RostrumArticle;
  }
  interface HTMLElementEventMap extends RostrumEventMap {}
  interface DocumentEventMap extends RostrumEventMap {}
  interface WindowEventMap extends RostrumEventMap {}
}
