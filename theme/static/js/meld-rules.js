// What is wrong with the answers of the form: the rules of `check` for the fields that the form has.
// `limits` come from the schema. Every fault has a field and the code that `check` gives it.

const PRICE = /^(?:€\s*|eur\s+)?(\d{1,6})(?:[.,](\d{1,2}|-{1,2}))?\s*(?:€|euro|eur)?$/i;
const NEEDED = ["titel", "samenvatting", "waar"];
const LINES = ["titel", "samenvatting", "waar", "adres", "voor_wie"];

// One line as the guide keeps it: no signs that nobody sees, no line breaks.
export function line(text, limits) {
  return clean(text, limits).replace(/\s+/g, " ").trim();
}

// Several lines, likewise.
export function block(text, limits) {
  return text.split(/\r\n?|\n/).map((one) => clean(one, limits).trimEnd()).join("\n").trim();
}

function clean(text, limits) {
  const breaks = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
  const hidden = new RegExp(`[${limits.hidden}\\p{Cc}\\p{Cs}\\p{Co}\\ufffe\\uffff]`, "gu");
  return breaks.replace(hidden, "").normalize("NFC");
}

// The weekday of a date as an input gives it, Monday = 0.
export function weekdayOf(iso) {
  return (new Date(`${iso}T00:00Z`).getUTCDay() + 6) % 7;
}

export function dateFault(answers, limits) {
  const year = Number(answers.datum.slice(0, -6));
  if (answers.brokenDate) return "date-unknown";
  if (!answers.datum) return "missing-field";
  if (year < limits.years[0] || year > limits.years[1]) return "date-far-year";
  return answers.dag !== "" && weekdayOf(answers.datum) !== Number(answers.dag) ? "date-wrong-weekday" : "";
}

export function phoneFault(written, limits) {
  const text = written.replace(/^(?:tel(?:efoon)?|gsm|t)\b[.:\s]*/i, "");
  if (!/^\+?[0-9\s./()-]+$/.test(text)) return "phone-unknown";
  const digits = text.replace(/\(0\)|[^0-9+]/g, "").replace(/^(?:\+|00)320?/, "0");
  if (/^(?:\+|00)/.test(digits)) return "phone-foreign";
  if (/^1\d{2,5}$/.test(digits)) return "";
  const wanted = limits.phone[/^04[5-9]/.test(digits) ? 1 : 0];
  return digits.startsWith("0") && digits.length === wanted ? "" : "phone-wrong-length";
}

export function priceFault(text, limits) {
  const found = PRICE.exec(text);
  if (!found) return "price-unknown";
  return Number(found[1]) >= limits.price ? "price-too-high" : "";
}

// An amount as people write it in a file: 2,50 euro.
export function amount(text) {
  const [, euros, cents] = PRICE.exec(text);
  return /\d/.test(cents || "") ? `${euros},${cents.padEnd(2, "0")} euro` : `${euros} euro`;
}

function lineFault(text, key, limits) {
  const most = limits.most[key] || limits.longest;
  if (!text) return NEEDED.includes(key) ? "missing-field" : "";
  if (text.includes("<")) return "text-markup";
  if ([...text].length <= most) return "";
  return key === "titel" ? "too-long" : "text-too-long";
}

function bodyFault(text, limits) {
  if (new TextEncoder().encode(text).length > limits.body) return "body-too-long";
  return text.split("[").length - 1 > limits.brackets ? "body-brackets" : "";
}

// All faults, in the order of the form. Answers are as `line` and `block` leave them.
export function faults(answers, limits) {
  const { begin, einde } = answers;
  const found = Object.fromEntries(LINES.map((key) => [key, lineFault(answers[key], key, limits)]));
  found.dag = answers.dag === "" ? "missing-field" : "";
  found.datum = dateFault(answers, limits);
  found.begin = begin ? "" : "missing-field";
  found.einde = begin && einde && einde <= begin ? "moment-ends-before-start" : "";
  found.buurten = answers.buurten.length ? "" : "list-too-short";
  found.bedrag = answers.prijs === "bedrag" ? priceFault(answers.bedrag, limits) : "";
  found.telefoon = answers.telefoon ? phoneFault(answers.telefoon, limits) : "";
  found.tekst = bodyFault(answers.tekst, limits);
  return found;
}
