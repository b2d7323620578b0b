"""What residents said stands on the pages as it was published: every figure, every need, in every language."""

from support.guide import TODAY, BuiltGuide
from support.pages import plain

from catalog.responses import needs_of, response_to

LISTS = ("likes", "could_be_better", "findings")


def test_every_result_stands_on_its_page(guide: BuiltGuide) -> None:
    """The published share with its sentence, on the page of the neighbourhood and beside the others."""
    faults = []
    for language in guide.catalog.languages:
        words = guide.localizers[language]
        everywhere = guide.page(guide.routes.results(language))
        for place in guide.catalog.neighbourhoods:
            page = guide.page(guide.routes.results(language, place.slug))
            meaning = place.say("figure_words", language).text
            for key, share in place.facts.figures.items():
                said = plain(f"{words.share(share)} {meaning[key]}")
                faults += [f"{one.path}: {said}" for one in (page, everywhere) if said not in one.text]
            texts = [text for name in LISTS for text in place.say(name, language).text]
            faults += [f"{page.path}: {text}" for text in texts if plain(text) not in page.text]
    assert not faults, "\n".join(faults)


def test_every_need_leads_to_its_answers_or_says_that_there_are_none(guide: BuiltGuide) -> None:
    """On the page of all needs, in every language."""
    for language in guide.catalog.languages:
        page = guide.page(guide.routes.needs(language))
        gaps = 0
        for need in needs_of(guide.catalog).values():
            assert plain(need.say(language).text) in page.text
            for place in need.neighbourhoods:
                found = response_to(guide.catalog, need.key, place, TODAY)
                gaps += not found
                entries = (*found.services, *found.activities)
                assert all(guide.routes.entry(one, language) in page.source for one in entries)
        word = guide.localizers[language].gettext("We are still working on this.")
        assert page.text.count(plain(word)) == gaps


def test_every_goal_names_its_actions(guide: BuiltGuide) -> None:
    """From what to what, and who works on it."""
    for language in guide.catalog.languages:
        page = guide.page(guide.routes.needs(language))
        for goal in guide.catalog.site.say("goals", language).text:
            assert plain(goal.from_) in page.text
            assert plain(goal.to) in page.text
        for action in guide.catalog.actions:
            assert f"#{action.slug}" in page.source
