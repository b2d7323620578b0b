"""The poster with what residents said: their figures as published, their needs, and what answers them."""

from dataclasses import replace

from small_town import Printed
from support.papers import read_paper

from printshop.plan import LeftOut, Order, Shop
from printshop.sheets.results import A4_FIT, draw

FACTS = {
    "nl": ("40 buren", "2 op 3 bewoners", "bijna de helft van", "ongeveer 85% van", "Een plek om elkaar te zien.",
           "Dit is er al: Buurthuis De Duin", "Het is hier rustig.", "Er ligt veel zand.", "Een huis met strepen"),
    "fr": ("40 voisins", "2 sur 3 habitants", "presque la moitié", "environ 85 % des", "Un lieu pour se voir.",
           "C’est calme ici.", "Il y a beaucoup de sable.", "Ceci est une traduction."),
}  # fmt: skip


def text_of(printed: Printed, path: str) -> str:
    """The text of a PDF with plain spaces."""
    return " ".join(read_paper(printed.file(path)).text.split())


def test_the_poster_gives_back_what_was_published(printed: Printed) -> None:
    """Small and large, in both languages: every figure with its sentence, every list."""
    for language, facts in FACTS.items():
        for sheet in ("results-a4", "results-a3"):
            text = text_of(printed, f"{language}/{sheet}/strand.pdf")
            missing = [fact for fact in facts if fact not in text]
            assert not missing, f"{sheet} ({language}): {missing}"


def test_a_neighbourhood_without_survey_gets_no_poster(shop: Shop) -> None:
    """And the team hears why."""
    drawn = list(draw(shop, name="results-a4", fit=A4_FIT))
    reasons = [one.reason_dutch for one in drawn if isinstance(one, LeftOut) and "heuvel" in one.entry]
    assert reasons == ["In deze buurt is nog niets gevraagd: er komt geen affiche."]


def test_a_need_that_nothing_answers_says_so(shop: Shop) -> None:
    """The poster promises nothing that does not exist, and no example."""
    services = tuple(
        replace(one, facts=one.facts.model_copy(update={"example": True})) for one in shop.catalog.services
    )
    alone = replace(shop, catalog=replace(shop.catalog, services=services))
    order = next(one for one in draw(alone, name="results-a4", fit=A4_FIT) if isinstance(one, Order))
    assert [need.answers for need in order.context["results"]["needs"]] == [""]


def test_the_signals_of_the_last_quarter_fit_on_a_page(printed: Printed) -> None:
    """Counts, and what changed; never who."""
    text = text_of(printed, "nl/signals-a4/2026-3.pdf")
    for fact in ("Van juli 2026 tot en met september 2026", "Moeilijke papieren", "12", "3 meer dan",
                 "geen cijfer van", "Minder dan 5 tonen we nooit."):  # fmt: skip
        assert fact in text, fact
    assert "Des papiers difficiles" in text_of(printed, "fr/signals-a4/2026-3.pdf")


def test_the_matrix_names_every_question_and_who_answers(printed: Printed, shop: Shop) -> None:
    """On large paper, as many pages as it takes."""
    paper = read_paper(printed.file("nl/matrix-a3/site.pdf"))
    text = " ".join(paper.text.split())
    assert set(paper.sizes) == {(420, 297)}
    assert paper.collisions == ()
    for question in shop.catalog.questions:
        assert str(question.say("question", "nl").text) in text
    asked = {slug for question in shop.catalog.questions for slug in question.facts.services}
    for slug in asked:
        assert str(shop.catalog.service[slug].say("name", "nl").text) in text
