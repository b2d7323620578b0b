"""Activities that are not over, as plain JSON: every text in every language it exists in."""

from catalog.entry import Entry, Facts, Words
from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Price
from feeds.almanac import Almanac
from feeds.known import known
from feeds.linked.parts import moment, telephone

Data = dict[str, object]


def activities(almanac: Almanac) -> Data:
    """All activities with a date to come, and what each neighbourhood is called."""
    catalog = almanac.catalog
    return {
        "guide": almanac.routes.absolute(""),
        "name": _said(catalog.site, "name"),
        "neighbourhoods": {place.slug: _said(place, "full_name") for place in catalog.neighbourhoods},
        "activities": [_activity(almanac, activity) for activity in almanac.activities()],
    }


def _activity(almanac: Almanac, activity: Activity) -> Data:
    facts, contact = activity.facts, almanac.contact_of(activity)
    place, address = almanac.place_of(activity)
    near = almanac.catalog.neighbourhoods_of(facts.neighbourhoods)
    return known(
        {
            "id": activity.code,
            "url": {language: almanac.page(activity, language) for language in almanac.languages},
            "calendar": almanac.routes.absolute(almanac.routes.calendar(almanac.languages[0], activity)),
            "title": _said(activity, "title"),
            "summary": _said(activity, "summary"),
            "audience": _said(activity, "audience"),
            "neighbourhoods": [n.slug for n in near],
            "place": place,
            "address": address,
            "price": _price(facts.price) if facts.price else None,
            "sign_up": {"nodig": True, "niet nodig": False}.get(facts.signup or ""),
            "phone": telephone(facts.phone or contact.facts.phone),
            "example": facts.example or None,
            "dates": [_date(occurrence) for occurrence in almanac.coming(activity)],
        }
    )


def _said(entry: Entry[Facts, Words], field: str) -> dict[str, str]:
    """A text in the languages that have it."""
    said = {language: getattr(words, field) for language, words in entry.words.items()}
    return {language: text for language, text in sorted(said.items()) if text}


def _price(price: Price) -> Data:
    return {"voluntary": True} if price.amount is None else {"euro": float(price.amount)}


def _date(occurrence: Occurrence) -> Data:
    return known(
        {
            "start": moment(occurrence.date, occurrence.start),
            "end": moment(occurrence.date, occurrence.end) if occurrence.end else "",
            "status": str(occurrence.status),
            "planned_on": occurrence.original.isoformat() if occurrence.original else "",
            "reason": occurrence.reason,
        }
    )
