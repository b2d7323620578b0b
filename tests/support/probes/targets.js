// Every place to click or tap that is too small. A link inside a sentence may be as high as its line.
([least, leastCall]) => {
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, figcaption, h1, h2, h3, h4");
    if (!block) return false;
    const others = [...block.querySelectorAll("a, button")].reduce((sum, a) => sum + a.textContent.trim().length, 0);
    return block.textContent.trim().length > others + 3;
  };
  const boxOf = (element) => {
    const rectangles = [...element.getClientRects()];
    const label = element.matches("input[type=checkbox], input[type=radio]") && element.closest("label");
    return label ? label.getBoundingClientRect() : rectangles.length ? element.getBoundingClientRect() : null;
  };
  const faults = [];
  for (const element of document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")) {
    const box = boxOf(element);
    if (!box || box.width < 2 || box.height < 2 || box.right < 0 || box.bottom < 0 || inSentence(element)) continue;
    const wanted = element.matches("a[href^='tel:']") ? leastCall : least;
    if (box.height < wanted - 0.5 || box.width < least - 0.5) {
      faults.push(`${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`);
    }
  }
  return faults;
}
