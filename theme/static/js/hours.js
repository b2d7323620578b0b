// Says of a door whether it is open now, and when it opens again. Who does not know says nothing.
{
  const words = document.currentScript.dataset;
  const names = words.days.split("|");
  const holidays = words.holidays.split(" ");
  const DAYS = 8;

  const dayAfter = (day, count) =>
    new Date(Date.parse(`${day}T00:00Z`) + count * 864e5).toISOString().slice(0, 10);
  const weekday = (day) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
  const hoursOn = (week, day) => week[holidays.includes(day) ? 7 : weekday(day)];

  // The coming days as stretches from moment to moment; what goes on past midnight is one stretch.
  const stretches = (week, today) => {
    const found = [];
    for (let count = 0; count < DAYS; count += 1) {
      const day = dayAfter(today, count);
      for (const span of hoursOn(week, day).split(",").filter((text) => text.includes("-"))) {
        const [start, end] = span.split("-");
        const last = found[found.length - 1];
        const until = { day, clock: end, moment: end === "24:00" ? `${dayAfter(day, 1)}T00:00` : `${day}T${end}` };
        if (last && last.until.moment === `${day}T${start}`) last.until = until;
        else found.push({ day, clock: start, moment: `${day}T${start}`, until });
      }
    }
    return found;
  };

  const sentence = (week, today, now) => {
    const coming = stretches(week, today).filter((one) => one.until.moment > now);
    const next = coming[0];
    if (!next) return ["closed"];
    if (next.moment <= now) {
      if (next.until.day >= dayAfter(today, DAYS - 1)) return ["always"];
      return [next.until.day === today ? "open" : "later", next.until];
    }
    if (next.day === today) return ["today", next];
    if (next.day === dayAfter(today, 1)) return ["tomorrow", next];
    return next.day < dayAfter(today, 7) ? ["day", next] : ["closed"];
  };

  const tell = (place, now) => {
    const today = now.slice(0, 10);
    const week = place.dataset.hours.split("|");
    place.hidden = today > words.last;
    const unsure = hoursOn(week, today) === "?";
    const [kind, moment] = unsure ? ["holiday"] : sentence(week, today, now);
    const times = new Map(place.dataset.times.split("|").map((pair) => pair.split("=")));
    let text = words[kind];
    if (moment) text = text.replace("{time}", times.get(moment.clock)).replace("{day}", names[weekday(moment.day)]);
    const open = ["open", "later", "always"].includes(kind);
    if (!open && "appointment" in place.dataset) text += ` ${words.appointment}`;
    place.classList.toggle("zb-open--now", open);
    place.lastElementChild.textContent = text;
  };

  document.addEventListener("zb:now", ({ detail: now }) => {
    document.querySelectorAll("[data-hours]").forEach((place) => tell(place, now));
  });
}
