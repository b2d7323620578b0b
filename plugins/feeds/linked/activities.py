"""An activity as an Event, or as a series of them."""

from collections.abc import Sequence

from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Status
from feeds.almanac import Almanac
from feeds.known import known
from feeds.linked.parts import moment, place, telephone

MOST = 6
"""How many dates are told: the page shows about as many, and every one costs bytes on every visit."""

STATUS = {
    Status.SCHEDULED: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.MOVED: "EventRescheduled",
}


def activity_data(almanac: Almanac, activity: Activity, language: str) -> dict[str, object] | None:
    """What there is to tell of an activity; None when it is over."""
    coming = almanac.coming(activity)[:MOST]
    if not coming:
        return None
    whole = _whole(almanac, activity, language)
    if len(coming) == 1:
        return {"@type": "Event", **whole, **_date(coming[0])}
    return {"@type": "EventSeries", **whole, **_span(coming), "subEvent": [_part(whole, o) for o in coming]}


def _whole(almanac: Almanac, activity: Activity, language: str) -> dict[str, object]:
    facts, contact = activity.facts, almanac.contact_of(activity)
    organiser = {
        "@type": "Organization",
        "name": contact.say("name", language).text,
        "url": almanac.page(contact, language),
        "telephone": telephone(facts.phone),
    }
    return known(
        {
            "@id": almanac.routes.absolute(almanac.routes.short(activity.code)),
            "url": almanac.page(activity, language),
            "name": activity.say("title", language).text,
            "description": activity.say("summary", language).text,
            "inLanguage": activity.say("summary", language).language,
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": place(almanac, *almanac.place_of(activity)),
            "organizer": known(organiser),
            **_price(activity),
        }
    )


def _price(activity: Activity) -> dict[str, object]:
    price = activity.facts.price
    if price is None or price.amount is None:
        return {}
    offer = {"@type": "Offer", "price": f"{price.amount:.2f}", "priceCurrency": "EUR"}
    return {"isAccessibleForFree": price.free, "offers": offer}


def _date(occurrence: Occurrence) -> dict[str, object]:
    return known(
        {
            "startDate": moment(occurrence.date, occurrence.start),
            "endDate": moment(occurrence.date, occurrence.end) if occurrence.end else "",
            "eventStatus": f"https://schema.org/{STATUS[occurrence.status]}",
            "previousStartDate": moment(occurrence.original, None) if occurrence.original else "",
        }
    )


def _span(coming: Sequence[Occurrence]) -> dict[str, object]:
    """The series as a whole; dates beyond the last one told are not claimed."""
    return {"startDate": coming[0].date.isoformat(), "eventStatus": "https://schema.org/EventScheduled"}


def _part(whole: dict[str, object], occurrence: Occurrence) -> dict[str, object]:
    """One date. Search engines want name and place with every one of them."""
    name = f"{whole['@id']}#{occurrence.original or occurrence.date}"
    part = {"@type": "Event", "@id": name, "name": whole["name"], "location": whole.get("location")}
    return {**known(part), **_date(occurrence)}
