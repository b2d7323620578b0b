// Every two places to click or tap of which one lies partly over the other.
() => {
  const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
    .map((element) => ({ element, boxes: [...element.getClientRects()] }))
    .filter(({ boxes }) => boxes.some((b) => b.width > 1 && b.bottom > 0 && b.right > 0));
  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const faults = [];
  targets.forEach((one, at) => targets.slice(at + 1).forEach((other) => {
    if (!one.boxes.some((a) => other.boxes.some((b) => over(a, b)))) return;
    faults.push(`${one.element.outerHTML.slice(0, 70)} / ${other.element.outerHTML.slice(0, 70)}`);
  }));
  return faults;
}
