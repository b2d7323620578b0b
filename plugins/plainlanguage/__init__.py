"""How easy a text is to read, in a language: plain rules, without any other package of ours.

>>> from plainlanguage import review
>>> [finding.rule for finding in review("Gelieve te bellen.", "nl")]
['hard-word']
"""

from plainlanguage.findings import Finding, Level
from plainlanguage.reviewing import RULES, review

__all__ = ["RULES", "Finding", "Level", "review"]
