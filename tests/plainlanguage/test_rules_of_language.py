"""What each rule finds, where, and what it proposes."""

import time

import pytest

from plainlanguage import Level, review

CASES = [
    ("nl", "Gelieve te bellen.", "hard-word", "Gelieve", "wil je"),
    ("nl", "Bel ons m.b.t. je rekening.", "abbreviation", "m.b.t.", "over"),
    ("nl", "Het is GRATIS.", "capitals", "GRATIS", "kleine letters"),
    (
        "nl",
        "Dat is niet onmogelijk.",
        "double-negation",
        "niet onmogelijk",
        "zeg wat wel kan of wat wel moet",
    ),
    ("nl", "De helft is 50%.", "figures", "50%", "zoals: 1 op 2, of de helft"),
    ("nl", "Het was in deel IV.", "figures", "IV", "een gewoon cijfer"),
    (
        "nl",
        "Tout le monde est le bienvenu.",
        "other-language",
        "Tout le monde est le bienvenu.",
        "een zin in het Nederlands; het Frans hoort in het bestand van die taal",
    ),
    ("fr", "Afin d’aider, appelez-nous.", "hard-word", "Afin d’aider", "pour"),
    ("fr", "Il y a du thé, svp.", "abbreviation", "svp", "s’il vous plaît"),
]

SLOWEST = 1.0


@pytest.mark.parametrize(("language", "text", "rule", "found", "suggestion"), CASES)
def test_a_finding_says_where_and_what_to_write_instead(
    language: str, text: str, rule: str, found: str, suggestion: str
) -> None:
    """The place is that of the words themselves."""
    (finding,) = review(text, language)
    assert (finding.rule, text[finding.start : finding.end], finding.suggestion) == (rule, found, suggestion)


def test_the_glossary_makes_a_word_fit() -> None:
    """A word that is explained may stay, however it is written."""
    text = "Het OCMW betaalt de tegemoetkoming."
    assert [finding.rule for finding in review(text, "nl")] == ["abbreviation", "hard-word"]
    assert review(text, "nl", ["ocmw", "Tegemoetkoming"]) == ()


def test_a_long_sentence_is_a_hint_and_a_very_long_one_a_limit() -> None:
    """Above fifteen words a hint, above twenty no editor lets it pass without a reason."""
    levels = [
        [finding.level for finding in review(" ".join(["hond"] * count) + ".", "nl")]
        for count in (15, 16, 21)
    ]
    assert levels == [[], [Level.HINT], [Level.LIMIT]]


def test_a_hard_text_breaks_a_limit() -> None:
    """Five sentences or more are judged together, at the longest of them."""
    sentence = "De verantwoordelijke overheidsdienst informeert belanghebbenden schriftelijk over onderwijsvoorzieningen. "
    rules = {finding.rule for finding in review(sentence * 8, "nl") if finding.is_limit}
    assert rules == {"ease", "lix"}


def test_an_easy_text_breaks_no_limit() -> None:
    """However long it is."""
    assert review("Kom je ook? Er is soep. Er is brood. Breng je kom mee. Het is gratis. " * 30, "nl") == ()


def test_a_language_without_rules_is_measured_by_length_only() -> None:
    """Arabic has no formula here; a sentence of many words is still too long."""
    short = "مرحبا بكم جميعا. تعالوا معنا اليوم. هل لديكم سؤال؟"
    assert review(short, "ar") == ()
    assert [finding.rule for finding in review("كلمة " * 21, "ar")] == ["longest-sentence"]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize(
    "piece",
    ["a", "ne ", "est fait ", "1 ", "1.", "wordt ge", "het eten van ", "kom", "o.a", "l'", "niet ", "à la "],
)
def test_no_text_takes_long(piece: str, language: str) -> None:
    """The longest body that a file may hold is judged in a moment, whatever stands in it."""
    start = time.process_time()
    review((piece * 8192)[:8192], language)
    assert time.process_time() - start < SLOWEST


def test_one_text_speaks_to_the_reader_in_one_way() -> None:
    """Je and u do not stand in the same text."""
    text = "Bel ons als je komt. Breng uw kaart mee."
    (finding,) = review(text, "nl")
    assert (finding.rule, text[finding.start : finding.end]) == ("address", "uw")


def test_a_name_is_no_rare_word() -> None:
    """A long word with a capital inside a sentence is what it is."""
    assert review("Ga naar de Volkshuisvestingsmaatschappij.", "nl") == ()
    assert [f.rule for f in review("Ga naar de volkshuisvestingsmaatschappij.", "nl")] == ["rare-word"]


def test_letters_that_the_text_explains_are_no_riddle() -> None:
    """A hard word explained in the next sentence is what easy language asks for."""
    assert review("We volgen WCAG. WCAG is een lijst met regels.", "nl") == ()


def test_letters_of_another_alphabet_neither_move_nor_break_an_abbreviation() -> None:
    """A Turkish capital grows in small letters; a Turkish i without its dot only looks like ours."""
    found = review("İzmir: kom bv. langs.", "nl")
    assert [(one.start, one.message) for one in found] == [(11, "“bv.” is een afkorting.")]
    assert not review("Kom mın. één keer.", "nl")
