// Every text smaller than `least` pixels that can be seen; and in running text, smaller than `leastRunning`.
([least, leastRunning]) => {
  const LONG = 80; // characters of a paragraph that somebody reads rather than glances at
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, title, svg")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    const wanted = node.data.trim().length > LONG ? leastRunning : least;
    if (size < wanted && element.getClientRects().length) faults.add(`${size}px “${node.data.trim().slice(0, 40)}”`);
  }
  return [...faults];
}
