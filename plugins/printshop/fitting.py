"""Which size to try next, so that a sheet gets the largest one that fits in few tries."""

from printshop.job import Fit


class Tries:
    """Walks through the sizes of a fit.

    Ask :meth:`next` for a size, lay the sheet out, tell :meth:`note` how full it got.
    Only a size that was really laid out and fitted may be used: lines break in leaps, so
    that a smaller size can take more room than a larger one.
    """

    def __init__(self, fit: Fit) -> None:
        self._sizes = fit.sizes
        self._bisect = fit.bisect
        self._low, self._high = 0, len(fit.sizes) - 1
        self._now = 0
        self._wish: float | None = None

    def next(self) -> float | None:
        """The next size to try, or None when the answer is known."""
        if self._low > self._high:
            return None
        self._now = self._choose()
        return self._sizes[self._now]

    def note(self, filled: float) -> None:
        """Take in which part of its room the sheet took at the last size; more than 1 does not fit."""
        fits = filled <= 1
        self._wish = self._sizes[self._now] / filled
        if not fits:
            self._low = self._now + 1
        elif self._bisect:
            self._high = self._now - 1
        else:
            self._high = -1

    def _choose(self) -> int:
        """The first of the sizes left, or when bisecting the one that the last try makes likely."""
        if not self._bisect:
            return self._low
        if self._wish is None:
            return (self._low + self._high) // 2
        likely = next((i for i, size in enumerate(self._sizes) if size <= self._wish), self._high)
        return min(max(likely, self._low), self._high)
