"""Every fact on every page is one of the content, and every entry's page holds its facts."""

from support.facts import dates_in, phones_in, times_in
from support.guide import TODAY, BuiltGuide
from support.pages import Page, plain

from catalog.freshness import State, state_of
from catalog.kinds.activity import Activity
from catalog.kinds.service import Service
from catalog.values.schedule import occurrences

SOON = TODAY.replace(year=TODAY.year + 1, month=1)


def test_no_page_tells_a_fact_that_the_content_does_not(guide: BuiltGuide) -> None:
    """Phone numbers, dates, times and prices in the words of every page come from the content."""
    faults = [
        f"{page.path}: {fault}"
        for page in guide.pages.values()
        for fault in guide.facts.foreign(page.text, page.language)
    ]
    assert not faults, "\n".join(faults)


def test_every_call_link_dials_a_number_of_the_content(guide: BuiltGuide) -> None:
    """What a phone would dial is a number of the content, and it is the number in the link's words."""
    faults = []
    for page in guide.pages.values():
        for link in page.root.iter("a"):
            href = link.get("href", "")
            if not href.startswith("tel:"):
                continue
            words = plain("".join(link.itertext()))
            shown = phones_in(words)
            digits = (
                f"0{href.removeprefix('tel:+32')}"
                if href.startswith("tel:+32")
                else href.removeprefix("tel:")
            )
            if href not in guide.facts.hrefs:
                faults.append(f"{page.path}: {href} staat niet in de inhoud")
            elif shown - {digits}:
                faults.append(f"{page.path}: {href} heet {words}")
    assert not faults, "\n".join(faults)


def test_machine_readable_times_agree_with_their_words(guide: BuiltGuide) -> None:
    """Each ``<time datetime>`` is a date of the content and says the same to people."""
    faults = []
    for page in guide.pages.values():
        for machine, words in page.times:
            day, _, clock = machine.partition("T")
            said = dates_in(day, page.language)
            if any(not guide.facts.knows_date(when) for when in said):
                faults.append(f"{page.path}: {machine} staat niet in de inhoud")
            worded = {(month, date) for _, month, date in dates_in(words, page.language)}
            if said and worded and not worded & {(month, date) for _, month, date in said}:
                faults.append(f"{page.path}: {machine} heet “{words}”")
            if clock and f"{clock[:5]}" not in {f"{moment:%H:%M}" for moment in guide.facts.times}:
                faults.append(f"{page.path}: {machine} is geen uur uit de inhoud")
    assert not faults, "\n".join(faults)


def test_every_service_page_holds_its_facts(guide: BuiltGuide) -> None:
    """Number, mail, website, address and opening hours are on the page of a service, in every language."""
    faults = []
    for language in guide.catalog.languages:
        for service in guide.catalog.services:
            page = guide.page(guide.routes.entry(service, language))
            faults += [f"{page.path}: {fault}" for fault in missing_of_service(service, page, guide)]
    assert not faults, "\n".join(faults)


def missing_of_service(service: Service, page: Page, guide: BuiltGuide) -> list[str]:
    """The facts of a service that its page lacks."""
    facts, words = service.facts, guide.localizers[page.language]
    missing = []
    if facts.phone and facts.phone.plain not in page.text:
        missing.append(f"telefoon {facts.phone.plain}")
    if facts.phone and facts.phone.href not in page.links:
        missing.append(f"link {facts.phone.href}")
    missing += [f"mail {facts.mail}"] if facts.mail and f"mailto:{facts.mail}" not in page.links else []
    missing += [f"website {facts.website}"] if facts.website and facts.website not in page.links else []
    missing += [f"adres {facts.address}"] if facts.address and facts.address not in page.text else []
    for days, times in words.hours(facts.opening_hours) if facts.opening_hours else ():
        missing += [f"uren {part}" for part in (days, times) if plain(part).lower() not in page.text.lower()]
    return missing


def test_open_services_are_shown_as_such(guide: BuiltGuide) -> None:
    """A number in doubt looks different from one that a person checked, in every language."""
    faults = []
    for language in guide.catalog.languages:
        label = plain(guide.localizers[language].gettext("Still to be checked"))
        for service in guide.catalog.services:
            page = guide.page(guide.routes.entry(service, language))
            state = state_of(service, TODAY)
            if state is State.OPEN and label not in page.text:
                faults.append(f"{page.path}: zegt niet “{label}”")
            looks_checked = any("zb-state--checked" in e.get("class", "") for e in page.root.iter())
            if looks_checked != (state is State.CHECKED):
                faults.append(f"{page.path}: is {state}, maar ziet er anders uit")
    assert not faults, "\n".join(faults)


def test_every_activity_page_holds_its_facts(guide: BuiltGuide) -> None:
    """The next dates with their hours, the place and the price are on the page of an activity."""
    faults = []
    for language in guide.catalog.languages:
        for activity in guide.catalog.activities:
            page = guide.page(guide.routes.entry(activity, language))
            faults += [f"{page.path}: {fault}" for fault in missing_of_activity(activity, page, guide)]
    assert not faults, "\n".join(faults)


def missing_of_activity(activity: Activity, page: Page, guide: BuiltGuide) -> list[str]:
    """The facts of an activity that its page lacks."""
    facts, words = activity.facts, guide.localizers[page.language]
    said_dates, said_times = dates_in(page.text, page.language), times_in(page.text, page.language)
    missing = []
    coming = occurrences(activity.schedule, TODAY, SOON, region=guide.catalog.site.facts.holiday_region)
    for occurrence in coming[:4]:
        day = occurrence.date
        if not {(None, day.month, day.day), (day.year, day.month, day.day)} & said_dates:
            missing.append(f"datum {day}")
        missing += [f"uur {t}" for t in (occurrence.start, occurrence.end) if t and t not in said_times]
    if facts.price and plain(words.price(facts.price)).lower() not in page.text.lower():
        missing.append(f"prijs {words.price(facts.price)}")
    missing += [f"waar {facts.place}"] if facts.place and facts.place not in page.text else []
    missing += [f"adres {facts.address}"] if facts.address and facts.address not in page.text else []
    return missing


def test_every_question_names_who_helps(guide: BuiltGuide) -> None:
    """Each question shows its services and help lines with a number to call."""
    faults = []
    for language in guide.catalog.languages:
        for question in guide.catalog.questions:
            page = guide.page(guide.routes.entry(question, language))
            helpers = [guide.catalog.service[slug] for slug in question.facts.services]
            lines = [guide.catalog.helpline[slug] for slug in question.facts.helplines]
            for entry in (*helpers, *lines):
                name = plain(entry.say("name", language).text)
                faults += [f"{page.path}: {name} ontbreekt"] if name not in page.text else []
            for line in lines:
                number = line.facts.number
                if number and state_of(line, TODAY) is not State.OPEN and number.href not in page.links:
                    faults.append(f"{page.path}: {number.plain} ontbreekt")
    assert not faults, "\n".join(faults)
