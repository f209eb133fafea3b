// The script of a page in one file: gives the element the article that stands in the page, then starts as anywhere else.

import "./given.js";
import "./embed.js";
