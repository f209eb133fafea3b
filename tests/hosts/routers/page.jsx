// A portal's page in React, for both ends: the element in front of its article or around it, and what changes the article.

import { StrictMode, useEffect, useState } from "react";

const STORIES = {
  ferry: { headline: "The ferry opens", name: "Ada Moor", words: "It took nine years" },
  mill: { headline: "The mill burns", name: "Cy Holm", words: "Nobody was inside" },
};

// React puts comments between neighbouring texts.
function Story({ headline, name, words, entries }) {
  return (
    <article id="story">
      <h1>{headline}</h1>
      <p>
        “{words},” said <b>{name}</b> in {"Port"} Lune.
      </p>
      <video controls width="320" height="90" />
      {entries.map((entry) => (
        <p key={entry}>{entry}</p>
      ))}
    </article>
  );
}

function Portal({ form }) {
  const [story, setStory] = useState("ferry");
  const [entries, setEntries] = useState([]);
  const add = () => setEntries(["“It rains,” said Mona Lee.", ...entries]);
  // For the test: from here on, clicks are React's.
  useEffect(() => void (window.isLive = true), []);
  const article = <Story {...STORIES[story]} entries={entries} />;
  return (
    <>
      <button id="mill" onClick={() => setStory("mill")}>The mill</button>
      <button id="live" onClick={add}>An entry</button>
      {form === "for" ? (
        <>
          <rostrum-article for="story"><p id="fallback">The timeline comes later.</p></rostrum-article>
          {article}
        </>
      ) : (
        <rostrum-article>{article}</rostrum-article>
      )}
    </>
  );
}

export const Page = (props) => <StrictMode><Portal {...props} /></StrictMode>;
