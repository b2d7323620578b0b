// The form for a new activity. Nothing is sent: the answers become the text of a file, here in the browser.

import { block, dateFault, faults, line } from "./meld-rules.js";
import { fileName, fileText, githubLink, mailLink } from "./meld-file.js";

const form = document.getElementById("meld");
const { limits, words, language, folder, mail, note } = JSON.parse(form.dataset.guide);
const fields = form.elements;
const at = (id) => document.getElementById(id);
const ONE_LINE = ["titel", "samenvatting", "waar", "adres", "voor_wie", "telefoon", "bedrag"];
let asked = false;
let taken = [];

// Which names other entries have. Without an answer we know of none, and GitHub says so when one is there.
const names = (rows) => rows.map((row) => row.path.split("/").slice(-2)[0]);
form.addEventListener("input", () => {
  fetch(form.dataset.index).then((answer) => answer.json()).then((rows) => { taken = names(rows); }, () => {});
}, { once: true });

function answers() {
  const given = Object.fromEntries(ONE_LINE.map((key) => [key, line(fields[key].value, limits)]));
  for (const key of ["hoe", "dag", "datum", "begin", "einde", "prijs", "inschrijven"]) given[key] = fields[key].value;
  given.brokenDate = fields.datum.validity.badInput;
  given.buurten = [...form.querySelectorAll("[name=buurten]:checked")].map((box) => box.value);
  given.tekst = block(fields.tekst.value, limits);
  return given;
}

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name]);
const utc = (iso) => new Date(`${iso}T00:00Z`);
const dated = (date, options) => new Intl.DateTimeFormat(language, {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC", ...options,
}).format(date);
const whole = (date) => dated(date, { weekday: "long" });

// The same date on the weekday that was chosen: what somebody probably means.
function meant(given) {
  const date = utc(given.datum);
  const difference = Number(given.dag) - ((date.getUTCDay() + 6) % 7);
  return new Date(date.getTime() + difference * 864e5);
}

function sentence(code, given) {
  if (code !== "date-wrong-weekday") return words.faults[code];
  const date = utc(given.datum);
  return fill(words.faults[code], {
    date: dated(date),
    weekday: words.weekdays[(date.getUTCDay() + 6) % 7],
    other: words.weekdays[given.dag],
    first: whole(date),
    second: whole(meant(given)),
  });
}

function tell(key, code, given) {
  const place = at(`e-${key}`);
  place.textContent = code ? sentence(code, given) : "";
  place.hidden = !code;
  const marked = at(`f-${key}`);
  if (code) marked.setAttribute("aria-invalid", "true");
  else marked.removeAttribute("aria-invalid");
}

function clock(text, forms) {
  const [hour, minute] = text.split(":");
  return fill(minute === "00" ? forms[0] : forms[1], { hour: Number(hour), minute });
}

function times({ begin, einde }) {
  if (!einde) return clock(begin, words.hours);
  return fill(words.span, { start: clock(begin, words.inSpan), end: clock(einde, words.inSpan) });
}

// The moment as it will be read, as soon as it is whole and right.
function preview(given) {
  const sound = given.datum && given.dag !== "" && given.begin && !dateFault(given, limits);
  const date = sound && whole(utc(given.datum));
  const said = given.hoe === "week" ? `${words.every[given.dag]}, ${sound && times(given)} (${fill(words.first, { date })})`
    : `${date}, ${sound && times(given)}`;
  at("preview").textContent = sound ? said : "";
}

function summary(found, given) {
  const list = at("faults").querySelector("ul");
  list.textContent = "";
  for (const [key, code] of found) {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = `#f-${key}`;
    link.textContent = `${at(`e-${key}`).dataset.ask} ${sentence(code, given)}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const target = at(`f-${key}`);
      (target.matches("fieldset") ? target.querySelector("input") : target).focus();
    });
    list.append(item);
  }
  at("faults").hidden = !found.length;
}

function judge() {
  const given = answers();
  const all = Object.entries(faults(given, limits));
  const order = [...form.querySelectorAll("[data-ask]")].map((place) => place.id.slice(2));
  all.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  all.forEach(([key, code]) => tell(key, code, given));
  const found = all.filter(([, code]) => code);
  summary(found, given);
  return { given, sound: !found.length };
}

function show(given) {
  const text = fileText(given, limits, note);
  at("file").value = text;
  at("told").textContent = at("preview").textContent;
  if (folder) {
    const { href, whole: complete } = githubLink(folder, fileName(given, limits, taken), text);
    at("github").href = href;
    at("paste").hidden = complete;
  }
  if (mail) at("mail").href = mailLink(mail, given.titel, text);
  at("done").hidden = false;
  at("done").querySelector("h2").focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  asked = true;
  at("done").hidden = true;
  const { given, sound } = judge();
  if (sound) show(given);
  else at("faults").focus();
});

form.addEventListener("input", () => {
  const given = answers();
  at("done").hidden = true;
  at("amount").hidden = given.prijs !== "bedrag";
  preview(given);
  if (asked) judge();
  // Told at once: who sees the slip while typing knows what they meant.
  else if (given.datum && given.dag !== "") tell("datum", dateFault(given, limits), given);
});

at("copy").addEventListener("click", async () => {
  at("file").select();
  try {
    await navigator.clipboard.writeText(at("file").value);
  } catch (error) {
    document.execCommand("copy"); // an old browser, or a page without https
  }
  at("copied").textContent = words.copied;
});

form.hidden = false;
at("amount").hidden = fields.prijs.value !== "bedrag";
preview(answers());
