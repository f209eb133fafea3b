// Prints the page as a server sends it; the argument is the form of the element.

import { renderToString } from "react-dom/server";
import { Page } from "./page.jsx";

const form = process.argv[2];
process.stdout.write(`<!doctype html><html lang="en"><title>React</title>
<script type="module" async src="v1/embed.js"></script>
<main data-form="${form}">${renderToString(<Page form={form} />)}</main>
<script>
  // Before React is there: every node, in order.
  var nodes = () => {
    const walk = document.createTreeWalker(document.querySelector("main"));
    const found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    return found;
  };
  var before = nodes();
</script>
<script type="module" src="react.js"></script></html>`);
