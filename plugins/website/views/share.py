"""Links that tell others about a page, in the reader's own programs: no script, no third party."""

from dataclasses import dataclass
from urllib.parse import quote

from catalog.kinds.activity import Activity
from catalog.values import Status
from website.book import AnyEntry, Guidebook


@dataclass(frozen=True)
class Share:
    """What is told (``text``), and the links that open WhatsApp, a text message and a mail with it."""

    text: str
    whatsapp: str
    sms: str
    mail: str


def share(book: Guidebook, entry: AnyEntry, title: str) -> Share:
    """The title of an entry, when it is, and its short address."""
    when = _when(book, entry) if isinstance(entry, Activity) else ""
    address = book.routes.absolute(book.routes.short(entry.code))
    text = "\n".join(line for line in (title, when, address) if line)
    quoted = quote(text, safe="")
    return Share(
        text,
        f"https://wa.me/?text={quoted}",
        f"sms:?&body={quoted}",
        f"mailto:?subject={quote(title, safe='')}&body={quoted}",
    )


def _when(book: Guidebook, activity: Activity) -> str:
    """How it repeats, or its first date that takes place, with the year: a message is read later too."""
    if activity.facts.every:
        return book.words.listing([book.words.repeat(r) for r in activity.facts.every])
    first = next((o for o in book.diary.upcoming(activity) if o.status is not Status.CANCELLED), None)
    # One no-break space makes a text message hold half as much: it is outside the 7-bit letters of telephones.
    return book.words.moment(first).replace("\u00a0", " ") if first else ""
