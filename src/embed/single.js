// The script of a page in one file: gives the element the article that the page holds, then starts as usual.

import "./given.js";
import "./embed.js";
