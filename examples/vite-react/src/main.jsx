// Importing the package defines the element `<rostrum-article>`.
import "rostrum-article";
import { useState } from "react";
import { createRoot } from "react-dom/client";
// Most apps would fetch it. docs/article.schema.json describes the format.
import article from "./article.json";

function Page() {
  const [speaker, setSpeaker] = useState("nobody yet");

  // JSX has no way to write the name of this event, which has a colon, so the listener is added by hand.
  function listen(element) {
    const onNavigate = ({ detail }) => setSpeaker(detail.speaker);
    element.addEventListener("rostrum:navigate", onNavigate);
    return () => element.removeEventListener("rostrum:navigate", onNavigate);
  }

  // React sets `data`, an object, as a property. What is inside the element is shown until the widget is ready.
  return (
    <main>
      <p>
        Chosen on the timeline: <output>{speaker}</output>
      </p>
      <rostrum-article ref={listen} data={article}>
        <h1>{article.headline}</h1>
        {article.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </rostrum-article>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<Page />);
