// `rostrum-article/find` in Node.js: the same results as the command on the same input, and bad input. Run by `cargo xtask test
// package`, with the command's path in ROSTRUM and the package's folder of `find` in FIND; articles are its arguments.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

const { find, mark, report } = await import(pathToFileURL(join(process.env.FIND, "node.js")));
const articles = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "rostrum-"));
after(() => rmSync(folder, { recursive: true }));

const rostrum = (...args) => execFileSync(process.env.ROSTRUM, args, { cwd: folder, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

const PAGE = "<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>“It floats,” said Mayor Ada Moor. Ben Sund said it leaked.</p></article>";

test("finds what the command finds", () => {
  assert.ok(0 < articles.length);
  for (const article of articles) {
    const bytes = readFileSync(article);
    assert.deepEqual(find(bytes), JSON.parse(rostrum("find", article)), article);
    const { file, ...full } = JSON.parse(rostrum("find", "--full", article));
    assert.equal(file, article);
    const { file: none, ...own } = report(bytes);
    assert.equal(none, "");
    assert.deepEqual(own, full, article);
  }
});

test("marks what the command marks, byte for byte", () => {
  const pages = articles.filter((it) => it.endsWith(".html")).map((it) => readFileSync(it));
  for (const page of [Buffer.from(PAGE), Buffer.from("<main>“Oui” dit-il.</main>"), ...pages]) {
    const file = join(folder, "page.html");
    writeFileSync(file, page);
    rostrum("mark", "--inline", "--script", "https://cdn.example/embed.js", "--attribute", "lanes=3", file);
    const marked = mark(page, { script: "https://cdn.example/embed.js", attributes: { lanes: 3 } });
    assert.deepEqual(Buffer.from(marked.html), readFileSync(file));
    assert.deepEqual(Buffer.from(mark(marked.html, { script: "https://cdn.example/embed.js", attributes: { lanes: 3 } }).html), readFileSync(file));
  }
});

test("findings may be stored elsewhere, and an editor's win", () => {
  const first = mark(PAGE, { findingsUrl: "/ferry.rostrum.json" });
  assert.equal(typeof first.html, "string");
  assert.match(first.html, / findings="\/ferry\.rostrum\.json" /);
  assert.equal(first.statements, 2);
  const corrections = { statements: [{ speaker: "Ben Sund", words: "It floats,", checked: true }] };
  assert.equal(mark(PAGE, { corrections }).speakers, 1);
  assert.equal(find(PAGE, { corrections }).statements[0].speaker, "ben-sund");
  first.findings.speakers[0].name = "Ada M. Moor";
  assert.match(mark(PAGE, { findings: first.findings }).html, /<cite>Ada M\. Moor/);
});

test("says what is wrong", () => {
  for (const wrong of [undefined, null, 7, {}, ["a"]]) {
    assert.throws(() => find(wrong), TypeError);
    assert.throws(() => mark(wrong), TypeError);
  }
  assert.throws(() => find(PAGE, { ID: "a" }), /there is no option ID/);
  assert.throws(() => find(PAGE, { id: 7 }), TypeError);
  assert.throws(() => find(PAGE, { id: "nowhere" }), /No element has the id nowhere\./);
  assert.throws(() => find(PAGE, { corrections: "{}" }), /holds no findings/);
  assert.equal(mark("<p>No article</p>").left, "no article");
  assert.equal(mark("<p>No article</p>").html, "<p>No article</p>");
  // It goes on.
  assert.equal(find(PAGE).statements.length, 2);
});

test("reads five megabytes, and calls side by side", async () => {
  const long = `<article><h1>Ferry</h1>${"<p>“It floats,” said Ada Moor.</p>".repeat(1000)}<p>${"It rained. ".repeat(460000)}</p></article>`;
  assert.ok(5e6 < long.length);
  assert.equal(find(long).statements.length, 1000);
  const all = await Promise.all(Array.from({ length: 50 }, async (_, n) => find(`Ferry ${n}\n\n“It is number ${n},” said Ada Moor.`)));
  all.forEach((found, n) => assert.equal(found.headline, `Ferry ${n}`));
});
