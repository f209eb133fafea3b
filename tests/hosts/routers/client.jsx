// Makes the page live once a test asks for it, and reports whatever React has to mend.

import { hydrateRoot } from "react-dom/client";
import { Page } from "./page.jsx";

const main = document.querySelector("main");
window.hydrate = () => {
  const mended = ({ message }) => console.error(`React mended: ${message}`);
  window.app = hydrateRoot(main, <Page form={main.dataset.form} />, { onRecoverableError: mended });
};
