// How long compromise takes to find quotations: `node compromise.mjs ARTICLES.jsonl N_RUNS`.

import nlp from "compromise";
import { measure } from "./measure.mjs";

measure((text) => nlp(text).quotations());
