"""When an activity takes place, as a flyer says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalog.kinds.activity import Activity
from catalog.values import Occurrence, Repeat, Status
from catalog.values.schedule import occurrences
from localisation import Localizer
from printshop.pieces import sentence

SHOWN = 4
_REPEATS_HOLD = timedelta(weeks=8)
_HORIZON = timedelta(days=730)


@dataclass(frozen=True)
class FactLine:
    """One line of a fact: perhaps struck through, perhaps with smaller words beside it."""

    text: str
    struck: bool = False
    beside: str = ""


@dataclass(frozen=True)
class When:
    """The large lines, the lines below, and the list of next dates."""

    main: tuple[FactLine, ...]
    more: tuple[FactLine, ...]
    dates: tuple[FactLine, ...] = ()


def coming(activity: Activity, today: date, *, region: str) -> tuple[Occurrence, ...]:
    """All dates of an activity from today on."""
    return occurrences(activity.schedule, today, today + _HORIZON, region=region)


def holds_until(activity: Activity, dates: Sequence[Occurrence], edition: date) -> date:
    """The last day on which a flyer is true: its last date, or for a repeat the end of the series or eight weeks."""
    last_shown = dates[:SHOWN][-1].date
    if not activity.facts.every:
        return last_shown
    return max(last_shown, activity.facts.ends or edition + _REPEATS_HOLD)


def when(activity: Activity, dates: Sequence[Occurrence], words: Localizer) -> When:
    """The moments of an activity in words. ``dates`` are the coming ones, at least one."""
    if activity.facts.every:
        return _repeating(_merged(activity.facts.every), dates[:SHOWN], words)
    return _single(dates, words)


def _merged(repeats: Sequence[Repeat]) -> tuple[Repeat, ...]:
    """Weekly repeats at the same hours as one: "every Wednesday and Thursday"."""
    first = repeats[0]
    alike = all((one.nth, one.start, one.end) == ((), first.start, first.end) for one in repeats)
    if not alike:
        return tuple(repeats)
    weekdays = sorted({day for one in repeats for day in one.weekdays})
    return (Repeat(tuple(weekdays), (), first.start, first.end),)


def _repeating(repeats: Sequence[Repeat], dates: Sequence[Occurrence], words: Localizer) -> When:
    usual = {(repeat.start, repeat.end) for repeat in repeats}
    times = [_times(repeat, words) for repeat in repeats]
    main = tuple(FactLine(sentence(words.repeat(repeat))) for repeat in repeats)
    if len(usual) == 1:
        more = _lines(times[:1])
    else:
        main = tuple(
            FactLine(words.with_addition(line.text, time) if time else line.text)
            for line, time in zip(main, times, strict=True)
        )
        more = ()
    weekdays = {day for repeat in repeats for day in repeat.weekdays}
    listed = tuple(
        _dated(
            one,
            words,
            with_times=(one.start, one.end) not in usual,
            with_weekday=weekdays != {one.date.weekday()},
        )
        for one in dates
    )
    return When(main, more, listed)


def _single(dates: Sequence[Occurrence], words: Localizer) -> When:
    shown = dates[:SHOWN]
    rest = _lines([words.gettext("There are more dates.")] if len(dates) > SHOWN else [])
    same_times = len({(one.start, one.end) for one in shown}) == 1
    if same_times:
        main = tuple(_marked(FactLine(sentence(words.date(one.date))), one, words) for one in shown)
        return When(main, (*_lines([_times(shown[0], words)]), *rest))
    first = _marked(FactLine(sentence(words.date(shown[0].date))), shown[0], words)
    others = tuple(_dated(one, words, with_times=True) for one in shown[1:])
    return When((first,), (*_lines([_times(shown[0], words)]), *rest), others)


def _dated(one: Occurrence, words: Localizer, *, with_times: bool, with_weekday: bool = True) -> FactLine:
    day = words.date(one.date, year=False, weekday=with_weekday)
    times = _times(one, words) if with_times else ""
    return _marked(FactLine(words.with_addition(day, times) if times else day), one, words)


def _marked(line: FactLine, one: Occurrence, words: Localizer) -> FactLine:
    if one.status is Status.CANCELLED:
        return FactLine(line.text, struck=True, beside=words.gettext("cancelled"))
    if one.status is Status.MOVED:
        return FactLine(line.text, beside=words.gettext("moved"))
    return line


def _times(moment: Occurrence | Repeat, words: Localizer) -> str:
    return "" if moment.start is None else words.times(moment.start, moment.end)


def _lines(texts: Sequence[str]) -> tuple[FactLine, ...]:
    return tuple(FactLine(text) for text in texts if text)
