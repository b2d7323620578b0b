// Says what time it is in the guide's own place, wherever the reader is: "2026-12-05T14:30".
{
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Brussels", hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  const tell = () => {
    const part = {};
    format.formatToParts(new Date()).forEach(({ type, value }) => { part[type] = value; });
    const detail = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
    document.dispatchEvent(new CustomEvent("zb:now", { detail }));
  };
  tell();
  // A page that was left open, or that the browser kept, may be read hours later.
  document.addEventListener("visibilitychange", () => document.hidden || tell());
  addEventListener("pageshow", (event) => event.persisted && tell());
}
