// What of a page that is printed still waits for a click, or has words that are not black on white.
(clickable) => {
  const shown = (element) => element.getClientRects().length > 0;
  const faults = [...document.querySelectorAll(clickable)].filter(shown).map((e) => e.outerHTML.slice(0, 90));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, svg") || !shown(element)) continue;
    const { color } = getComputedStyle(element);
    if (color !== "rgb(0, 0, 0)") faults.push(`${color} \u201c${node.data.trim().slice(0, 40)}\u201d`);
  }
  return faults;
}
