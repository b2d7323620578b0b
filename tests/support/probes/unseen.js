// Every link, heading and paragraph of the page itself that cannot be seen.
() => {
  const faults = [];
  for (const element of document.querySelectorAll("main a[href], main h1, main h2, main h3, main p, main li, nav a[href]")) {
    const folded = element.closest("details:not([open])");
    const helper = element.closest("[hidden], dialog, template, noscript, .zb-words"); // explanations come when asked for
    if (folded || helper || !element.textContent.trim()) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility === "hidden" || style.opacity === "0" || box.width === 0 || box.height === 0) {
      faults.push(element.outerHTML.slice(0, 90));
    }
  }
  return faults;
}
