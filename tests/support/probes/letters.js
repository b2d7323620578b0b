// Every text smaller than `least` pixels that can be seen.
(least) => {
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, title, svg")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least && element.getClientRects().length) faults.add(`${size}px “${node.data.trim().slice(0, 40)}”`);
  }
  return [...faults];
}
