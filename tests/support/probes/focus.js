// What the element that has the focus looks like: its ring, its name, and its place in the text of the page.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inside = box.width > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  const place = [...document.querySelectorAll("*")].indexOf(element);
  return { place, name: element.outerHTML.slice(0, 90), seen: (ring || style.boxShadow !== "none") && inside };
}
