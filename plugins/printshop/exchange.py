"""PDF/X-4, which print shops ask for: says for which press a PDF is meant (ISO 15930-7).

WeasyPrint can make PDF/X-4 or PDF/UA, not both, and its PDF/X-4 has other bytes at every
run. The two do not exclude each other, so what PDF/X-4 asks for joins the PDF/UA here.
"""

from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

import pydyf

from printshop.job import Separation

PDF_VERSION = "1.6"
"""PDF/X-4 stands on this one, and PDF/UA-1 allows it."""

_INKS = 4
_DESCRIPTION = """<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\
<pdf:Trapped>False</pdf:Trapped><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\
<xmp:MetadataDate>{day}</xmp:MetadataDate><xmpMM:DocumentID>uuid:{name}</xmpMM:DocumentID>\
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description>"""


def become_exchangeable(pdf: pydyf.PDF, separation: Separation, *, seed: str) -> None:
    """Make PDF/X-4 of a PDF that has inks only.

    Takes the profile and the day, and a text from which the name of the document is made:
    the same text gives the same name. Raises ``OSError`` when the profile cannot be read.
    """
    if separation.profile is None:
        return
    profile = pydyf.Stream([separation.profile.read_bytes()], pydyf.Dictionary({"N": _INKS}), compress=True)
    pdf.add_object(profile)
    name = pydyf.String(separation.profile.stem)
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFX",
            "OutputConditionIdentifier": name,
            "Info": name,
            "DestOutputProfile": profile.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])
    pdf.info["Trapped"] = "/False"
    pdf.info["GTS_PDFXVersion"] = pydyf.String("PDF/X-4")
    when = pydyf.String(f"D:{separation.day.replace('-', '')}000000Z")
    pdf.info["CreationDate"] = pdf.info["ModDate"] = when
    _tell(pdf, separation.day, str(uuid5(NAMESPACE_URL, seed)))


def _tell(pdf: pydyf.PDF, day: str, name: str) -> None:
    """The same in the metadata, which readers of PDF/X-4 want to find uncompressed."""
    metadata = next(one for one in pdf.objects if one.reference == pdf.catalog["Metadata"])
    more = _DESCRIPTION.format(day=escape(f"{day}T00:00:00Z"), name=name).encode()
    metadata.stream = [part.replace(b"</rdf:RDF>", more + b"</rdf:RDF>") for part in metadata.stream]
    metadata.compress = False
