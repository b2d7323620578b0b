"""Which size to try next, so that a sheet gets about the largest one that fits in two or three tries."""

from printshop.job import Fit


class Tries:
    """Walks through the sizes of a fit, from the middle to where the last try points.

    Ask :meth:`next` for a size, lay the sheet out, tell :meth:`note` how full it got.
    Only a size that was really laid out and fitted may be used: lines break in leaps, so
    that a smaller size can take more room than a larger one.
    """

    def __init__(self, fit: Fit) -> None:
        self._sizes = fit.sizes
        self._slope = fit.slope
        self._low, self._high = 0, len(fit.sizes) - 1
        self._now = (self._low + self._high) // 2

    def next(self) -> float | None:
        """The next size to try, or None when no other can be better."""
        return self._sizes[self._now] if self._low <= self._high else None

    def note(self, filled: float) -> None:
        """Take in which part of its room the sheet took at the last size; more than 1 does not fit."""
        size = self._sizes[self._now]
        slope = self._slope or filled / size
        if filled > 1:
            self._low = self._now + 1
        elif self._now == 0 or filled + slope * (self._sizes[self._now - 1] - size) > 1:
            self._high = -1
        else:
            self._high = self._now - 1
        wish = size + (1 - filled) / slope
        likely = next((i for i, other in enumerate(self._sizes) if other <= wish), self._high)
        self._now = min(max(likely, self._low), self._high)
