// The file of an activity, from answers without faults: what a volunteer would write by hand.

import { amount } from "./meld-rules.js";

const MOST_ADDRESS = 6000;
const PLAIN = /^\p{L}[\p{L}\p{N} .,!?'()/-]*$/u;

// A text behind a key: between quotes unless it is plainly harmless.
export function quoted(text) {
  return PLAIN.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

export function slug(title, length) {
  const plain = title.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, length).replace(/^-+|-+$/g, "");
}

// A name for the file that no other activity has: the day behind it tells two of them apart.
export function fileName(answers, limits, taken) {
  const name = slug(answers.titel, limits.slug - 11) || "activiteit";
  return taken.includes(name) || name === "activiteit" ? `${name}-${answers.datum}` : name;
}

function hours({ begin, einde }) {
  return [begin, einde].filter(Boolean).map((clock) => {
    const [hour, minute] = clock.split(":");
    return `${Number(hour)}u${minute === "00" ? "" : minute}`;
  }).join("-");
}

function day(answers, limits) {
  const [year, month, date] = answers.datum.split("-").map(Number);
  return `${limits.weekdays[answers.dag]} ${date} ${limits.months[month - 1]} ${year}`;
}

function when(answers, limits) {
  const date = day(answers, limits);
  if (answers.hoe === "week") {
    return [["elke", `${limits.weekdays[answers.dag]} ${hours(answers)}`], ["van", date]];
  }
  return [["wanneer", `${date}, ${hours(answers)}`]];
}

function price({ prijs, bedrag }) {
  return prijs === "bedrag" ? amount(bedrag) : prijs;
}

// ``note`` is a remark for whoever takes the file in, on a line that no reader of the guide sees.
export function fileText(answers, limits, note) {
  const pairs = [
    ["titel", quoted(answers.titel)],
    ["samenvatting", quoted(answers.samenvatting)],
    ...when(answers, limits),
    ["waar", quoted(answers.waar)],
    ["adres", answers.adres && quoted(answers.adres)],
    ["buurten", `[${answers.buurten.join(", ")}]`],
    ["prijs", price(answers)],
    ["voor_wie", answers.voor_wie && quoted(answers.voor_wie)],
    ["inschrijven", answers.inschrijven],
    ["telefoon", answers.telefoon && quoted(answers.telefoon)],
  ];
  const keys = pairs.filter(([, value]) => value).map(([key, value]) => `${key}: ${value}\n`).join("");
  return `---\n${note ? `# ${note}\n` : ""}${keys}---\n${answers.tekst}${answers.tekst && "\n"}`;
}

// The page of GitHub that makes a new file; without the text when the address would be too long for it.
export function githubLink(folder, name, text) {
  const bare = `${folder}?filename=${encodeURIComponent(`${name}.md`)}`;
  const whole = `${bare}&value=${encodeURIComponent(text)}`;
  return whole.length <= MOST_ADDRESS ? { href: whole, whole: true } : { href: bare, whole: false };
}

export function mailLink(to, subject, text) {
  const body = text.replace(/\n/g, "\r\n");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
