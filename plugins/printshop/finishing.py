"""Last touches to a PDF that is laid out but not written yet: what WeasyPrint leaves out."""

from collections.abc import Sequence

import pydyf


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
