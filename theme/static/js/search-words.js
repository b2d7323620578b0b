// How words are made alike: what sounds the same or nearly so is spelt the same, and endings go.

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const BETWEEN_WORDS = /[\s\p{P}\p{S}\p{Z}]+/u;
const SHORTEST_STEM = 3;

const LATIN = [[/ij/g, "y"], [/ph/g, "f"], [/th/g, "t"], [/ch/g, "g"], [/ck|qu/g, "k"], [/c(?![eiy])/g, "k"]];
const ONCE = [/([a-z])\1+/g, "$1"];
const LAST = [[/[td]+$/, "t"], [/v$/, "f"], [/z$/, "s"]];

// Per language: sounds, what may stand before a word, its endings, and how a last letter sounds.
const LANGUAGES = {
  nl: {
    sounds: [...LATIN, [/ei/g, "y"], [/oe/g, "u"], ONCE],
    ending: /(?:eren|tjes?|pjes?|jes?|en|e|(?<=e[lmnr]|[aioy])s)$/,
    last: LAST,
  },
  fr: { sounds: [...LATIN, [/e?au/g, "o"], ONCE], ending: /(?:ements?|ees?|er|ez|es|e|s|x)$/ },
  ar: {
    sounds: [[/\u0649/g, "\u064a"], [/\u0629$/, "\u0647"]],
    before: /^(?:\u0648?\u0627\u0644|\u0628\u0627\u0644|\u0644\u0644)(?=..)/,
    ending: /(?:\u0627\u062a|\u064a\u0646|\u0648\u0646|\u0647)$/,
  },
};
const ANY = { sounds: [ONCE] };

export function split(text) {
  return text.toLowerCase().split(BETWEEN_WORDS).filter((word) => word.length > 1);
}

// One word in its plainest form: no capitals, no accents, no ending.
export function fold(word, language) {
  const { sounds, before, ending, last = [] } = LANGUAGES[language] || ANY;
  let plain = word.normalize("NFKD").replace(MARKS, "");
  if (before) plain = plain.replace(before, "");
  plain = replaced(replaced(plain, sounds), last);
  if (ending && plain.replace(ending, "").length >= SHORTEST_STEM) plain = plain.replace(ending, "");
  return replaced(plain, last);
}

function replaced(word, rules) {
  return rules.reduce((text, [from, to]) => text.replace(from, to), word);
}
