"""Last touches to a PDF that is laid out but not written yet: what WeasyPrint leaves out."""

from collections.abc import Sequence

import pydyf

from printshop.exchange import become_exchangeable
from printshop.inks import use_inks
from printshop.job import Job


def finish(pdf: pydyf.PDF, job: Job, *, languages: Sequence[str]) -> None:
    """All last touches of one job. Takes the language of each page, or none when there is only one."""
    tell_languages(pdf, languages)
    if job.separation is not None:
        use_inks(pdf)
        become_exchangeable(pdf, job.separation, seed=job.html)


def tell_languages(pdf: pydyf.PDF, languages: Sequence[str]) -> None:
    """Say of each page in which language it is: WeasyPrint only tells it of the whole.

    Takes one language a page, or none when the whole is in one language.
    """
    parts = [
        one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and one.get("Type") == "/StructElem"
    ]
    whole = {one.reference for one in parts if one["S"] == "/Document"}
    spoken = dict(zip(pdf.page_references, languages, strict=False))
    for part in parts:
        if part["P"] in whole and part.get("Pg") in spoken:
            part["Lang"] = pydyf.String(spoken[part["Pg"]])
