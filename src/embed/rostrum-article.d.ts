// The element's types. `import "rostrum-article"` defines it and makes it known to `document.createElement`,
// `querySelector` and `addEventListener`.

/** The state of an element. */
export type RostrumState = "idle" | "loading" | "ready" | "error";

/** What went wrong. */
export type RostrumErrorCode = "csp" | "network" | "mime" | "format" | "unsupported" | "panic";

/** The reason that `ready` rejects with, and the detail of `rostrum:error`. */
export interface RostrumError {
  code: RostrumErrorCode;
  /** A sentence for an editor, in the interface's language where it has one, otherwise in English. */
  message: string;
}

/** The detail of `rostrum:navigate`. */
export interface RostrumNavigate {
  /** The id of the selected statement. */
  statement: string;
  /** The id of its speaker. */
  speaker: string;
}

/** The detail of `rostrum:search`. */
export interface RostrumSearch {
  query: string;
  /** How many matches it has. */
  hits: number;
}

/** A time of day, with or without its date: `09:30`, `2031-05-14T09:30:00+02:00`. */
export type RostrumTime = string;

/** A block of an article in Rostrum's own JSON. */
export interface RostrumBlock {
  /** `paragraph` by default. */
  type?: "paragraph" | "heading" | "list-item" | "quote" | "figure" | "caption" | "credits";
  /** The text; for a figure, its caption. */
  text?: string;
  /** The level of a heading. */
  level?: 2 | 3 | 4 | 5 | 6;
  /** Whether the list that an item belongs to is numbered. */
  ordered?: boolean;
  /** The URL of a figure's image. */
  src?: string;
  /** The image's alternative text. */
  alt?: string;
  at?: RostrumTime;
}

/** Words of the article; `prefix` and `suffix` tell which are meant where they occur more than once. */
export type RostrumAnchor = string | { exact: string; prefix?: string; suffix?: string };

/** An event that a speaker took part in without speaking. */
export interface RostrumAppearance {
  words: RostrumAnchor;
  /** The words that name the speaker there. */
  mention?: RostrumAnchor;
  /** The words that say how. */
  cue?: RostrumAnchor;
}

/** A speaker, as given by an editor or found before. */
export interface RostrumSpeaker {
  /** Used in links to statements; by default, made from the name. */
  id?: string;
  name: string;
  role?: string;
  affiliation?: string;
  kind?: "person" | "organisation" | "unnamed";
  presence?: "spoke" | "present" | "mentioned";
  /** Other forms of the name in the article. */
  forms?: string | string[];
  /** The words that name them; by default, they are searched for. */
  mentions?: RostrumAnchor | RostrumAnchor[];
  appearances?: RostrumAppearance[];
  /** Not a speaker: whoever was found by this name is left out, with all their statements. */
  not?: boolean;
  /** The ids or names of found speakers who are this one. */
  same?: string | string[];
  /** The ids or names of found speakers who are somebody else. */
  different?: string | string[];
  /** Whether an editor has found it right. */
  checked?: boolean;
}

/** A statement, as given by an editor or found before: words of the article, and who said them. */
export interface RostrumStatement {
  /** Used in links to it; by default, made from the speaker and the words. */
  id?: string;
  /** The id or the name of a speaker; needed unless `not` is set. */
  speaker?: string;
  /** The words; several stretches if the quotation is split. */
  words?: RostrumAnchor | RostrumAnchor[];
  /** The number of the paragraph, from 1. */
  paragraph?: number;
  /** The words, exactly as in the article; by default, the whole paragraph. */
  text?: string;
  /** The same as `text`. */
  quote?: string;
  kind?: "direct" | "mixed" | "reported" | "act";
  /** The words that introduce it, exactly as in the same paragraph: `emphasized`. */
  cue?: RostrumAnchor;
  /** The words that name the speaker there. */
  source?: RostrumAnchor;
  /** All of the statement, if it is not just words, cue and source. */
  passage?: RostrumAnchor;
  at?: RostrumTime;
  /** How sure it is: right in at least 95, 85 or 60 of 100 cases. */
  confidence?: "sure" | "likely" | "unsure";
  /** Whether an editor has found it right. */
  checked?: boolean;
  /** These words are no statement, whatever the rules make of them. */
  not?: boolean;
}

/** An article in Rostrum's own JSON: article.schema.json. */
export interface RostrumArticleJson {
  $schema?: string;
  version?: 1;
  headline: string;
  /** The date of publication, with or without a time. */
  published?: string;
  language?: string;
  place?: string;
  /** The date of the event. */
  date?: string;
  credits?: string;
  body: string | (string | RostrumBlock)[];
  speakers?: RostrumSpeaker[];
  statements?: RostrumStatement[];
  /** Whether the speakers and statements given are all there are. */
  complete?: boolean;
}

/** An article in another vocabulary, as an object: schema.org, or IPTC's ninjs, which has a `uri`. */
export type RostrumForeignArticle = ({ "@type": string | string[] } | { "@graph": object[] } | { uri: string }) & {
  [field: string]: unknown;
};

/** An article about an event, with a timeline of its speakers and a search box. */
export interface RostrumArticle extends HTMLElement {
  /** The URL of the article; without it, the content of the element is the article. */
  src: string | null;
  theme: "light" | "dark" | "auto" | null;
  /** `lazy`, the default: fetches nothing until the element is near the viewport. */
  loading: "lazy" | "eager" | null;
  /** `off`: turns single-key shortcuts off. */
  shortcuts: "off" | null;
  /** The level of the headline in the page's outline. */
  get headingLevel(): string | null;
  set headingLevel(level: 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6" | null);
  /** The URL that links and citations point to, if it is not the page's own. */
  pageUrl: string | null;
  /** The article itself, as text in any supported format or as a JSON object; while set, it overrides `src`. */
  data: string | RostrumArticleJson | RostrumForeignArticle | null | undefined;
  /** The page's own interface texts, by the keys of the language files. */
  words: Readonly<Record<string, string>> | null | undefined;
  readonly state: RostrumState;
  /** Resolves when the article is on the page, rejects with a `RostrumError`; the next load has a new promise. */
  readonly ready: Promise<void>;
  /** Selects the statement with this id and scrolls to it. */
  goTo(statement: string): void;
  /** Searches for this text; an empty one clears the search. */
  search(text: string): void;
  /** Fetches the article again. */
  reload(): Promise<void>;
  /** Shows the content of the element, until the article changes or is reloaded. */
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
