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

/** An article about an event, with a timeline of its speakers and a search box. */
export declare class RostrumArticle extends HTMLElement {
  /** The address of the article; without it, what stands inside the element is the article. */
  src: string | null;
  theme: "light" | "dark" | "auto" | null;
  /** `lazy`, the default: nothing is fetched before the element comes near. */
  loading: "lazy" | "eager" | null;
  /** `off`: single keys do nothing. */
  shortcuts: "off" | null;
  /** At which level, `1` to `6`, the headline stands in the page's outline. */
  headingLevel: string | null;
  /** The address that links and citations lead to, where it is not the page's own. */
  pageUrl: string | null;
  /** The article itself, as text in any form or as an object of JSON; comes before `src` while it is set. */
  data: string | object | null | undefined;
  /** Texts of the page's own, by the keys of the languages' files. */
  words: Record<string, string> | undefined;
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
