// A page that imports the package: what is right compiles, and what is wrong does not.

import "rostrum-article";
import type { RostrumError, RostrumErrorCode, RostrumState } from "rostrum-article";

const element = document.createElement("rostrum-article");
element.src = "opening.txt";
element.theme = "dark";
element.data = { headline: "The mill reopens", body: ["It took nine years."] };
element.words = { panel: "The voices" };
element.headingLevel = "2";
document.body.append(element);

const state: RostrumState = element.state;
element.ready.then(
  () => element.goTo("ada-holm-5f3a9c"),
  ({ code, message }: RostrumError) => console.warn(code satisfies RostrumErrorCode, message, state),
);
element.search("mill");
element.reload().then(() => element.showFallback());

element.addEventListener("rostrum:navigate", ({ detail }) => console.log(detail.statement.length, detail.speaker));
document.addEventListener("rostrum:search", ({ detail }) => console.log(detail.hits + 1, detail.query));
document.querySelector("rostrum-article")?.addEventListener("rostrum:error", ({ detail }) => console.log(detail.code));

// @ts-expect-error: no such theme
element.theme = "blue";
// @ts-expect-error: it is told, not set
element.state = "ready";
// @ts-expect-error: an id is needed
element.goTo();
// @ts-expect-error: words are texts
element.words = { panel: 1 };
element.addEventListener("rostrum:navigate", ({ detail }) => {
  // @ts-expect-error: navigation has no hits
  return detail.hits;
});
