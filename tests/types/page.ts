// A page that imports the package: what is right compiles, and what is wrong does not.

import "rostrum-article";
import type {
  RostrumArticle,
  RostrumArticleJson,
  RostrumError,
  RostrumErrorCode,
  RostrumFindings,
  RostrumReady,
  RostrumState,
  RostrumStatementOnPage,
} from "rostrum-article";

const element: RostrumArticle = document.createElement("rostrum-article");
element.src = "opening.txt";
element.theme = "dark";
element.data = { headline: "The mill reopens", body: ["It took nine years."] };
element.words = { panel: "The voices" };
element.headingLevel = 2;
const level: string | null = element.headingLevel;
const article: RostrumArticleJson = {
  headline: "The mill reopens",
  body: ["It took nine years.", { type: "heading", level: 2, text: "Afterwards" }],
  speakers: [{ name: "Ada Holm", role: "mayor", kind: "person", presence: "spoke" }],
  statements: [{ speaker: "Ada Holm", paragraph: 1, kind: "direct", at: "09:30" }],
};
element.data = article;
element.data = { "@type": "NewsArticle", headline: "The mill reopens", articleBody: "It rained." };
document.body.append(element);

const findings: RostrumFindings = {
  version: 1,
  complete: true,
  speakers: [{ id: "ada-holm", name: "Ada Holm", mentions: "Ada Holm" }],
  statements: [
    {
      id: "ada-holm-5f3a9c",
      speaker: "ada-holm",
      words: ["It took us", { exact: "nine years", prefix: "just ", suffix: "." }],
      checked: true,
    },
  ],
};
const inPlace = document.createElement("rostrum-article");
inPlace.htmlFor = "story";
inPlace.findings = "opening.rostrum.json";
inPlace.header = "off";
inPlace.lanes = 3;
const script = document.createElement("script");
script.type = "application/json";
script.dataset.rostrum = "";
script.text = JSON.stringify(findings);
inPlace.append(script);
const passages: Range[] = inPlace.statements.flatMap(({ range }) => range ?? []);
const spoken = (id: string): RostrumStatementOnPage | undefined => inPlace.statements.find((it) => it.id === id);

const state: RostrumState = element.state;
element.ready.then(
  () => element.goTo("ada-holm-5f3a9c"),
  ({ code, message }: RostrumError) => console.warn(code satisfies RostrumErrorCode, message, state),
);
element.search("mill");
element.reload().then(() => element.showFallback());

element.addEventListener("rostrum:navigate", ({ detail }) => console.log(spoken(detail.statement)?.words, detail.speaker));
element.addEventListener("rostrum:ready", ({ detail: { statements, missing } }: CustomEvent<RostrumReady>) =>
  console.log(missing / (statements + missing)),
);
document.addEventListener("rostrum:search", ({ detail }) => console.log(detail.hits + 1, detail.query));
document.querySelector("rostrum-article")?.addEventListener("rostrum:error", ({ detail }) => console.log(detail.code));

// @ts-expect-error: no such theme
element.theme = "blue";
// @ts-expect-error: it is told, not set
element.state = "ready";
// @ts-expect-error: they are told, not set
element.statements = [];
// @ts-expect-error: it is on by default
element.header = "on";
// @ts-expect-error: findings name speakers and statements
const empty: RostrumFindings = { version: 1 };
// @ts-expect-error: a passage may have left the page
const text: string = element.statements[0].range.toString();
// @ts-expect-error: an id is needed
element.goTo();
// @ts-expect-error: no such level
element.headingLevel = 7;
// @ts-expect-error: no such number of lanes
element.lanes = 9;
// @ts-expect-error: an article has a headline and a body
element.data = { title: "The mill reopens" };
// @ts-expect-error: no such kind of statement
element.data = { headline: "T", body: [], statements: [{ speaker: "Ada Holm", kind: "said" }] };
// @ts-expect-error: no such code
const code: RostrumErrorCode = "timeout";
// @ts-expect-error: words are texts
element.words = { panel: 1 };
element.addEventListener("rostrum:navigate", ({ detail }) => {
  // @ts-expect-error: navigation has no hits
  return detail.hits;
});

export { code, empty, level, passages, text };
