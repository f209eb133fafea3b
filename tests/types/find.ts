// Code that runs without a browser and imports `rostrum-article/find`: what is right compiles, and what is wrong does not.

import { find, mark, report } from "rostrum-article/find";
import type { Findings, Statement } from "rostrum-article/find";

const found: Findings = find("Ferry opens\n\n“It floats,” said Ada Moor.", { id: "story" });
const said: Statement | undefined = found.statements[0];
said?.words.map((words) => (typeof words === "string" ? words : words.exact));

const marked = mark("<article></article>", { script: "/embed.js", attributes: { lanes: 3 }, findings: found });
const html: string = marked.html;
if (marked.left === undefined) marked.findings.speakers.map((speaker) => speaker.name);
const bytes: Uint8Array = mark(new Uint8Array()).html;
report(bytes).body;
html.length;

// @ts-expect-error An article is text or bytes.
find(7);
// @ts-expect-error There is no such option.
mark("", { ID: "story" });
// @ts-expect-error A page that was left has no findings.
marked.findings;
