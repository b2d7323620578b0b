// The share button of the telephone itself, where it has one.
{
  const place = document.querySelector("[data-share]");
  place.hidden = !navigator.share;
  place.querySelector("button").addEventListener("click", () => {
    navigator.share({ text: place.dataset.share }).catch(() => {}); // who changes their mind did nothing wrong
  });
}
