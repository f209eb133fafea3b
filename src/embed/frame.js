// For portals that show an article in a frame: makes the frame as high as its content. Both pages load this script.
//
// In the framed page, the script's URL says who may know the height: `frame.js?parent=https://portal.example`. On the
// portal's page, an `<iframe data-rostrum="https://articles.example">` accepts heights from that origin only. The
// origin of a sandboxed frame is `null`.

const TYPE = "rostrum:resize";

// Higher than any article; more is a mistake, or mischief.
const HIGHEST = 1_000_000;

const parentOrigin = new URL(import.meta.url).searchParams.get("parent");
if (parentOrigin && parent !== self) {
  // Not the page's own height, which is never less than the frame's.
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
    parent.postMessage({ type: TYPE, height }, parentOrigin);
  };
  new ResizeObserver(tell).observe(document.body);
}

addEventListener("message", ({ data, origin, source }) => {
  const height = data?.type === TYPE ? Number(data.height) : NaN;
  if (!(0 < height && height <= HIGHEST)) return;
  for (const frame of document.querySelectorAll("iframe[data-rostrum]")) {
    if (frame.contentWindow === source && frame.dataset.rostrum === origin) {
      frame.style.setProperty("height", `${height}px`);
    }
  }
});
