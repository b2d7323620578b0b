"""Which size to try next, so that a sheet gets about the largest one that fits in few tries."""

from printshop.job import Fit

_SPARE = 0.3
"""How many mm of an expected white space are not spread: letters are measured a little too wide or too narrow."""


def spread(room: float, fit: Fit) -> float:
    """What each slot gets of some mm of white space, in mm, rounded down."""
    return min(fit.air, int(max(room, 0.0) / fit.slots * 20) / 20) if fit.slots else 0.0


class Tries:
    """Walks through the sizes of a fit, from where it is expected to fit to where the last try points.

    Ask :meth:`next` for a size, lay the sheet out, tell :meth:`note` how full it got.
    Only a size that was really laid out and fitted may be used: lines break in leaps, so
    that a smaller size can take more room than a larger one.
    """

    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._sizes = fit.sizes
        self._expected = fit.expected
        self._slope = fit.slope
        self._low, self._high = 0, len(fit.sizes) - 1
        self._now = self._first(fit.expected) if fit.expected else self._high // 2

    def next(self) -> float | None:
        """The next size to try, or None when no other can be better."""
        return self._sizes[self._now] if self._low <= self._high else None

    @property
    def air(self) -> float:
        """How much white space each slot is expected to get at the size of :meth:`next`, in mm."""
        if not self._expected:
            return 0.0
        return spread((1 - self._expected[self._now]) * self._fit.height - _SPARE, self._fit)

    def note(self, filled: float, air: float = 0.0) -> None:
        """Take in which part of its room the sheet took at the last size; more than 1 does not fit.

        ``air`` is what each slot got of it.
        """
        if air:
            filled -= air * self._fit.slots / self._fit.height
        likely = self._likely(filled)
        if filled > 1:
            self._low = self._now + 1
        elif all(part > 1 for part in likely[: self._now]):
            self._high = -1
        else:
            self._high = self._now - 1
        self._now = min(max(self._first(likely), self._low), self._high)

    def _likely(self, filled: float) -> list[float]:
        """How full each size is likely to be, now that one is known."""
        if self._expected:
            return [filled + part - self._expected[self._now] for part in self._expected]
        size = self._sizes[self._now]
        slope = self._slope or filled / size
        return [filled + slope * (other - size) for other in self._sizes]

    def _first(self, parts: list[float] | tuple[float, ...]) -> int:
        return next((place for place, part in enumerate(parts) if part <= 1), len(parts) - 1)
