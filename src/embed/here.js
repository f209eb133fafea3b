// The other scripts, where the page itself holds them all: this file replaces `approach.js` there.

import * as near from "./near.js";

export const approach = async () => near;
