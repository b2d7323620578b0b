"""Three states of a fact: checked, due, open; the same on site and paper."""

from datetime import date

import pytest

from catalog.entry import RivalValue
from catalog.freshness import State, state_of
from catalog.kinds.service import Helpline, HelplineFacts, Service, ServiceFacts
from catalog.values import PartialDate

TODAY = date(2026, 11, 24)
MAY = PartialDate(2026, 5)

# When it was checked, when another source wrote (None: no date), and the states of a service and a helpline.
CASES = (
    (None, (), "open", "open"),
    (PartialDate(2026, 11, 24), (), "checked", "checked"),
    (PartialDate(2026, 5, 28), (), "checked", "checked"),
    (PartialDate(2026, 5, 27), (), "due", "checked"),
    (MAY, (), "checked", "checked"),
    (PartialDate(2025, 11, 24), (), "due", "checked"),
    (PartialDate(2025, 11, 23), (), "due", "due"),
    (PartialDate(2026), (), "checked", "checked"),
    (PartialDate(2023), (), "due", "due"),
    (MAY, (None,), "checked", "checked"),
    (MAY, (PartialDate(2026, 5, 31),), "checked", "checked"),
    (MAY, (PartialDate(2026, 6, 1),), "open", "open"),
    (MAY, (PartialDate(2020), PartialDate(2026, 10)), "open", "open"),
    (None, (None,), "open", "open"),
)


def rivals(published: tuple[PartialDate | None, ...]) -> tuple[RivalValue, ...]:
    """Another source for each date."""
    return tuple(
        RivalValue.model_construct(fact="telefoon", value="x", where_from="y", published=when)
        for when in published
    )


@pytest.mark.parametrize(("checked", "published", "service", "helpline"), CASES)
def test_the_state_follows_from_check_and_rival_sources(
    checked: PartialDate | None, published: tuple[PartialDate | None, ...], service: str, helpline: str
) -> None:
    """A helpline may wait a year, a service half of one."""
    known = {"checked_on": checked, "rival_values": rivals(published)}
    names = {"slug": "x", "path": "x.yml", "source_language": "nl", "code": "1", "words": {}, "bodies": {}}
    assert state_of(Service(facts=ServiceFacts.model_construct(**known), **names), TODAY) is State(service)
    assert state_of(Helpline(facts=HelplineFacts.model_construct(**known), **names), TODAY) is State(helpline)
