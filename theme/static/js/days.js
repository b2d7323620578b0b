// What is over goes away, what was kept for later comes forward, and what is near says so.
{
  const words = document.currentScript.dataset;
  const all = (name) => [...document.querySelectorAll(`[data-${name}]`)];
  const dayAfter = (day, count) =>
    new Date(Date.parse(`${day}T00:00Z`) + count * 864e5).toISOString().slice(0, 10);

  // Where only a time stands, the day is that of the leaf or of the heading above: it need not be told twice.
  const end = (item) => {
    const own = item.dataset.until;
    if (own.includes("T")) return own;
    const day = item.matches("time") ? item : item.querySelector("time") || item.closest(".zb-day").querySelector("time");
    return `${day.dateTime}T${own}`;
  };

  // A list shows its first ones, each activity once: a weekly one does not push out the others.
  const choose = (list, over) => {
    const shown = new Set();
    for (const item of list.children) {
      const link = item.querySelector("a[href]");
      const name = (link ? link.href : end(item)) + item.className;
      item.hidden = over(item) || shown.has(name) || shown.size >= Number(list.dataset.most);
      if (!item.hidden) shown.add(name);
    }
  };

  const label = (place, now) => {
    const today = now.slice(0, 10);
    const item = place.closest("[data-until]");
    const day = item ? end(item).slice(0, 10) : place.querySelector("time").dateTime;
    const sunday = dayAfter(today, (7 - new Date(`${today}T00:00Z`).getUTCDay()) % 7);
    let text = day <= sunday ? words.week : "";
    if (day === dayAfter(today, 1)) text = words.tomorrow;
    if (day === today) text = words.today;
    let mark = place.querySelector(".zb-near");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "zb-near";
      place.prepend(mark);
    }
    mark.textContent = text;
    mark.hidden = !text;
  };

  document.addEventListener("zb:now", ({ detail: now }) => {
    const over = (item) => end(item) <= now;
    // Never shown again: a filter may have hidden an item for a reason of its own.
    all("until").filter(over).forEach((item) => { item.hidden = item.dataset.over = true; });
    for (const day of document.querySelectorAll(".zb-day")) {
      const dates = [...day.querySelectorAll("[data-until]")];
      day.hidden = dates.length > 0 && dates.every((item) => item.hidden);
    }
    all("from").forEach((item) => { item.hidden = item.dataset.from > now; });
    all("most").forEach((list) => choose(list, over));
    all("near").forEach((place) => label(place, now));
  });
}
