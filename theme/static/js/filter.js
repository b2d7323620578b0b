// Filters of the agenda and of the list of activities: combined on the spot, by hiding what does not fit.

const PARAMETER = "filter";
const filters = document.querySelector(".zb-filters"); // absent where nothing is planned
const links = [...document.querySelectorAll("[data-filter]")];
const own = links.find((link) => link.hasAttribute("aria-current"));
const chips = links.filter((link) => link !== own);
const dates = [...document.querySelectorAll("[data-fits]")];

const isOn = (chip) => chip.getAttribute("aria-pressed") === "true";

function apply() {
  const chosen = chips.filter(isOn);
  for (const date of dates) {
    const passed = date.dataset.fits.split(" ");
    date.hidden = "over" in date.dataset || !chosen.every((chip) => passed.includes(chip.dataset.filter));
  }
  for (const day of document.querySelectorAll(".zb-day")) {
    day.hidden = [...day.querySelectorAll("[data-fits]")].every((date) => date.hidden);
  }
  tell(chosen, dates.filter((date) => !date.hidden).length);
}

// The address says what is chosen, so that it can be shared; it stays when the page's own filter goes.
function tell(chosen, count) {
  const words = filters.dataset.found.replace("{number}", count);
  filters.querySelector("[role=status]").textContent = chosen.length ? words : "";
  document.getElementById("nothing-fits").hidden = count > 0;
  const query = chosen.length ? `?${PARAMETER}=${chosen.map((chip) => chip.dataset.word).join(".")}` : "";
  history.replaceState(null, "", location.pathname + query);
  if (own) own.href = filters.dataset.base + query;
}

function toggle(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const chip = event.currentTarget;
  chip.setAttribute("aria-pressed", !isOn(chip));
  apply();
}

const shared = (new URLSearchParams(location.search).get(PARAMETER) || "").split(".");
for (const chip of chips) {
  chip.setAttribute("role", "button");
  chip.setAttribute("aria-pressed", shared.includes(chip.dataset.word));
  chip.addEventListener("click", toggle);
  chip.addEventListener("keydown", (event) => { if (event.key === " ") toggle(event); });
}
if (chips.some(isOn)) apply();
