// Finds things in the index of the page's language. Loaded only when somebody searches.

import MiniSearch from "../vendor/minisearch/index.js";
import { fold, split } from "./search-words.js";

const BOOST = { title: 4, keys: 4, line: 1.5, more: 0.5 };
const FIELDS = Object.keys(BOOST);
const SHORTEST_PART = 3;
const SHORTEST_TAIL = 4;
const SHORTEST_START = 5;
const QUESTION_FIRST = 1.5;
const OFTEN = 0.2;
const FAINT = 0.25;

// Takes the rows of the index and their language; gives a function from a question to rows, the best first.
export function engine(rows, language) {
  const spread = spreadOf(rows, language);
  const known = [...spread.keys()];
  const begins = (term) => known.some((word) => word.startsWith(term));
  const seen = new Map();
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: split,
    processTerm: (word) => kept(seen, word, () => withTail(word, spread, language)),
  });
  index.addAll(rows.map((row, id) => ({ id, ...row })));

  const options = {
    boost: BOOST,
    boostDocument: (id) => (rows[id].kind === "question" ? QUESTION_FIRST : 1),
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (begins(term) ? 0 : mistakes(term)),
  };

  function terms(query) {
    const parts = joined(split(query), spread, language).flatMap((word) => {
      const term = fold(word, language);
      return (index.search(term, options).length ? null : apart(word, spread, language)) || [term];
    });
    const rare = parts.filter((term) => (spread.get(term) || 0) <= rows.length * OFTEN);
    return rare.length ? rare : parts;
  }

  return function search(query) {
    const words = terms(query);
    if (!words.length) return [];
    const all = index.search(words.join(" "), { ...options, combineWith: "AND" });
    const hits = all.length ? all : index.search(words.join(" "), options);
    return hits.filter((hit) => hit.score >= hits[0].score * FAINT).map((hit) => rows[hit.id]);
  };
}

// In how many rows each word stands. A word that stands nearly everywhere tells nothing.
function spreadOf(rows, language) {
  const spread = new Map();
  for (const row of rows) {
    const text = FIELDS.map((field) => row[field] || "").join(" ");
    for (const term of new Set(split(text).map((word) => fold(word, language)))) {
      spread.set(term, (spread.get(term) || 0) + 1);
    }
  }
  return spread;
}

// A compound word counts as its last part too: "huurschuld" is also "schuld".
function withTail(word, spread, language) {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_TAIL; at += 1) {
    const tail = fold(word.slice(at), language);
    if (tail.length > SHORTEST_PART && spread.has(tail)) return [fold(word, language), tail];
  }
  return fold(word, language);
}

// A compound word that nobody wrote, as two that somebody did, or as its longest start.
function apart(word, spread, language) {
  let start = null;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const heads = [word.slice(0, at), word.slice(0, at).replace(/s$/, "")].map((head) => fold(head, language));
    const head = heads.find((part) => part.length >= SHORTEST_PART && spread.has(part));
    const tail = fold(word.slice(at), language);
    if (head && spread.has(tail)) return [head, tail];
    if (head && !start && at >= SHORTEST_START) start = [head];
  }
  return start;
}

// Two words that others write as one, such as "tweede hands", become one.
function joined(words, spread, language) {
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = words[at] + (words[at + 1] || "");
    const isOne = pair !== words[at] && spread.has(fold(pair, language));
    found.push(isOne ? pair : words[at]);
    at += isOne ? 1 : 0;
  }
  return found;
}

// Most words stand in many rows: each is worked out once.
function kept(seen, word, make) {
  if (!seen.has(word)) seen.set(word, make());
  return seen.get(word);
}

function mistakes(term) {
  if (term.length < SHORTEST_PART) return 0;
  return term.length < 6 ? 1 : 2;
}
