"""How long the computer still knows the holidays: whoever keeps the guide hears of it a year ahead."""

from collections.abc import Iterator, Sequence
from datetime import date

from catalog.kinds.site import SiteFacts
from catalog.problems import Problem, Severity
from catalog.shaping.parts import Draft
from catalog.values.daysoff import last_known_year

CODES = {"holidays-run-out": "De computer kent de feestdagen niet lang meer."}

_YEARS_AHEAD = 2
"""The guide looks one year ahead; a year before that is too short, there is still time."""


def check_days_off(drafts: Sequence[Draft], today: date | None) -> Iterator[Problem]:
    """A warning when the holidays of the years to come are not known for much longer."""
    for draft in drafts:
        facts = draft.source.facts
        if today is None or not isinstance(facts, SiteFacts):
            continue
        last = last_known_year(facts.holiday_region)
        if last < today.year + _YEARS_AHEAD:
            yield draft.source.problem(
                "holidays-run-out",
                f"De computer kent de feestdagen tot en met {last}. Vraag wie de site onderhoudt om het pakket "
                "holidays te vernieuwen.",
                severity=Severity.WARNING,
                found=str(last),
                expected=f"feestdagen tot en met {today.year + _YEARS_AHEAD}",
            )
