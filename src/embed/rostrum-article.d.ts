// The element's types. `import "rostrum-article"` defines it and makes it known to `document.createElement`,
// `querySelector` and `addEventListener`.

/** The state of an element. */
export type RostrumState = "idle" | "loading" | "ready" | "error";

/** What went wrong. */
export type RostrumErrorCode = "csp" | "network" | "mime" | "format" | "target" | "unsupported" | "panic";

/** The reason that `ready` rejects with, and the detail of `rostrum:error`. */
export interface RostrumError {
  code: RostrumErrorCode;
  /** A sentence for an editor, in the interface's language where it has one, otherwise in English. */
  message: string;
  /** The part of the code that could not be loaded, if that is what went wrong: `search`, `touch` (the card and what else appears after a touch), `more` (all that somebody said, and ways to share) or `finder`. */
  part?: "search" | "touch" | "more" | "finder";
}

/** The detail of `rostrum:ready`. */
export interface RostrumReady {
  /** How many statements there are. */
  statements: number;
  /** How many more the findings, or an editor, gave whose words are not in the article. */
  missing: number;
}

/** The detail of `rostrum:navigate`. */
export interface RostrumNavigate {
  /** The id of the selected statement. */
  statement: string;
  /** The id of its speaker. */
  speaker: string;
  /** What it was selected by. */
  via: RostrumVia;
}

/**
 * What a statement is selected by: a mark of the timeline, the chip or the list of a speaker, its passage, a search result, a link or
 * your page, or a step to the next or the previous one, by key or by button.
 */
export type RostrumVia = "mark" | "chip" | "passage" | "search" | "link" | "key";

/** The detail of `rostrum:marks`. */
export interface RostrumMarks {
  /** Whether statements are marked in the text from now on. */
  on: boolean;
}

/** The detail of `rostrum:share`: by the browser's share sheet, as copied text or link, or as a copied citation. */
export interface RostrumShare {
  way: "share" | "copy" | "cite";
}

/** The detail of `rostrum:person`. */
export interface RostrumPerson {
  /** The id of the speaker of whom all is shown that they said. */
  speaker: string;
}

/** The detail of `rostrum:search`. */
export interface RostrumSearch {
  query: string;
  /** How many matches it has. */
  hits: number;
}

/** A statement that is shown, and where it is on the page. */
export interface RostrumStatementOnPage {
  /** What `goTo` takes, links end in, and `rostrum:navigate` reports. */
  id: string;
  /** The id of its speaker. */
  speaker: string;
  kind: RostrumStatementKind;
  /** What was said, with ` … ` between stretches that are apart in the text. */
  words: string;
  /** All of the statement in the page's own article; null in a drawn one, and for words that have left the page. */
  range: Range | null;
}

/** How something was said: in quotation marks, partly in them, in indirect speech, or without giving the words. */
export type RostrumStatementKind = "direct" | "mixed" | "reported" | "act";

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
  kind?: RostrumStatementKind;
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

/**
 * Findings: who said what in an article that is elsewhere. The file that `findings` names, or the JSON in
 * `<script type="application/json" data-rostrum>` inside the element.
 */
export interface RostrumFindings extends Partial<Omit<RostrumArticleJson, "body">> {
  speakers: RostrumSpeaker[];
  statements: RostrumStatement[];
}

/** An article in another vocabulary, as an object: schema.org, or IPTC's ninjs, which has a `uri`. */
export type RostrumForeignArticle = ({ "@type": string | string[] } | { "@graph": object[] } | { uri: string }) & {
  [field: string]: unknown;
};

/**
 * A timeline of the speakers of an article, and a search box. The article is the one that `htmlFor` names; otherwise
 * `data`, otherwise the one at `src`, otherwise the content of the element.
 */
export interface RostrumArticle extends HTMLElement {
  /** The id of the element that holds the page's own article; the content of this element is then the fallback. */
  htmlFor: string | null;
  /** The URL of an article to draw. */
  src: string | null;
  /** The URL of findings made beforehand. */
  findings: string | null;
  /** `off`: no headline, place or date above a drawn article. */
  header: "off" | null;
  /** How many speakers the panel shows and has room for, so that its height does not depend on the article. */
  get lanes(): string | null;
  set lanes(lanes: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | null);
  /** `auto`, the default: like the page. */
  theme: "light" | "dark" | "auto" | null;
  /** `lazy`, the default: fetches nothing until the element is near the viewport. */
  loading: "lazy" | "eager" | null;
  /** `off`: turns single-key shortcuts off. */
  shortcuts: "off" | null;
  /** `off`: statements are not marked in the text until the reader wants that. */
  marks: "off" | null;
  /** `off`: no thin strip that says where the reader is, once the panel is out of view. */
  readingStrip: "off" | null;
  /** `checked`: only statements and speakers that an editor has checked. */
  show: "checked" | null;
  /** `search`: a panel with the search box also where nobody was heard. */
  empty: "search" | null;
  /** Where readers report a mistake: an address with `{statement}` in place of the statement's id. */
  reportUrl: string | null;
  /** The level of the headline in the page's outline. */
  get headingLevel(): string | null;
  set headingLevel(level: 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6" | null);
  /** The URL that links and citations point to, if it is not the page's own. */
  pageUrl: string | null;
  /** An article to draw, as text in any supported format or as a JSON object; while set, it overrides `src`. */
  data: string | RostrumArticleJson | RostrumForeignArticle | null | undefined;
  /** The page's own interface texts, by the keys of the language files. */
  words: Readonly<Record<string, string>> | null | undefined;
  /** The statements, in reading order; empty while there is no timeline. */
  readonly statements: RostrumStatementOnPage[];
  readonly state: RostrumState;
  /** Resolves when the timeline is on the page, rejects with a `RostrumError`; the next load has a new promise. */
  readonly ready: Promise<void>;
  /** Selects the statement with this id and scrolls to it. */
  goTo(statement: string): void;
  /** Searches for this text; an empty one clears the search. */
  search(text: string): void;
  /** Fetches and reads article and findings again. */
  reload(): Promise<void>;
  /** Removes the timeline and all highlights, and shows the content of the element, until the next `reload()`. */
  showFallback(): void;
}

export interface RostrumEventMap {
  "rostrum:ready": CustomEvent<RostrumReady>;
  "rostrum:error": CustomEvent<RostrumError>;
  "rostrum:navigate": CustomEvent<RostrumNavigate>;
  "rostrum:marks": CustomEvent<RostrumMarks>;
  "rostrum:search": CustomEvent<RostrumSearch>;
  "rostrum:share": CustomEvent<RostrumShare>;
  "rostrum:person": CustomEvent<RostrumPerson>;
}

declare global {
  interface HTMLElementTagNameMap {
    "rostrum-article": RostrumArticle;
  }
  interface HTMLElementEventMap extends RostrumEventMap {}
  interface DocumentEventMap extends RostrumEventMap {}
  interface WindowEventMap extends RostrumEventMap {}
}
