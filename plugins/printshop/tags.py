"""Carries the tags of a finished PDF to the sheets on which its pages are placed.

A placed page is a form, and a tag may point into a form: a marked-content reference with ``Stm`` (ISO 32000-1,
14.7.4.2). So who listens hears page after page, though the sheets lie in the order of the fold. A page that is
placed twice cannot be tagged: each piece of content has one owner. Links do not come along, their words do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, IndirectObject

KEPT = ("/Alt", "/ActualText", "/Lang", "/E", "/T", "/A")
"""What a tag says of its content, beside the kind of it."""

BARE = ("/Div", "/NonStruct", "/Span", "/Link")
"""Tags that say nothing when they keep nothing: their content belongs to the tag around them."""

FROM_ROOT = ("/MarkInfo", "/Lang", "/Metadata")
"""What makes a PDF accessible beside its tags: that it is tagged, its language, its title."""


@dataclass(frozen=True)
class Home:
    """Where one page went: ``form`` draws it, on ``sheet``."""

    form: IndirectObject
    sheet: IndirectObject


def carry_tags(reader: PdfReader, writer: PdfWriter, homes: Sequence[Home]) -> None:
    """Give the sheets of ``writer`` the tags of ``reader``, whose pages live at ``homes`` in turn.

    A PDF without tags gives none.
    """
    from pypdf.generic import NameObject  # noqa: PLC0415 - only who imposes needs it

    root = reader.root_object
    if "/StructTreeRoot" not in root:
        return
    at = {_number(page.indirect_reference): home for page, home in zip(reader.pages, homes, strict=True)}
    tree = _Carrier(writer, at).carry(root["/StructTreeRoot"])
    writer.root_object[NameObject("/StructTreeRoot")] = tree
    for key in FROM_ROOT:
        if key in root:
            writer.root_object[NameObject(key)] = root.raw_get(key).clone(writer)
    for page, home in zip(reader.pages, homes, strict=True):
        form: Any = home.form.get_object()
        form[NameObject("/StructParents")] = page["/StructParents"]


@dataclass
class _Carrier:
    """Copies one tree of tags; ``owners`` knows where each tag of the source went."""

    writer: PdfWriter
    homes: Mapping[int, Home]
    owners: dict[int, IndirectObject] = field(default_factory=dict)

    def carry(self, root: Any) -> IndirectObject:  # noqa: ANN401 - pypdf types no content
        """The whole tree, with the way back from each piece of content to its tag."""
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415 - see above

        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        added = self._add(tree)
        tree[NameObject("/K")] = ArrayObject([self._tag(kid, added) for kid in _listed(root["/K"])])
        ways_back = DictionaryObject(
            {NameObject("/Nums"): ArrayObject(self._ways_back(root["/ParentTree"], added))}
        )
        tree[NameObject("/ParentTree")] = self._add(ways_back)
        return added

    def _tag(self, source: Any, parent: IndirectObject) -> IndirectObject:  # noqa: ANN401 - see above
        """One tag and all within it."""
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject  # noqa: PLC0415 - see above

        old: Any = source.get_object()
        new = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): old["/S"],
                NameObject("/P"): parent,
            }
        )
        for key in KEPT:
            if key in old:
                new[NameObject(key)] = old.raw_get(key).clone(self.writer)
        added = self._add(new)
        self.owners[_number(source)] = added
        new[NameObject("/K")] = ArrayObject(self._kids(old, added))
        return added

    def _kids(self, old: Any, parent: IndirectObject) -> Iterator[Any]:  # noqa: ANN401 - see above
        """What stands in a tag: content of a page, or more tags; the place of a link does not come along."""
        for kid in _listed(old.get("/K", [])):
            if isinstance(kid, int):
                yield self._content(kid, self.homes[_number(old.raw_get("/Pg"))])
            elif _says_nothing(tag := kid.get_object()):
                self.owners[_number(kid)] = parent
                yield from self._kids(tag, parent)
            elif tag.get("/Type") != "/OBJR":
                yield self._tag(kid, parent)

    def _content(self, number: int, home: Home) -> DictionaryObject:
        """The content ``number`` of a page, where it is drawn now."""
        from pypdf.generic import DictionaryObject, NameObject, NumberObject  # noqa: PLC0415 - see above

        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/MCR"),
                NameObject("/Pg"): home.sheet,
                NameObject("/Stm"): home.form,
                NameObject("/MCID"): NumberObject(number),
            }
        )

    def _ways_back(self, source: Any, root: IndirectObject) -> Iterator[Any]:  # noqa: ANN401 - see above
        """For each page its number, and the tag of each piece of content in turn.

        WeasyPrint ties the words in the margin of a page to a tag that no other tag holds; they stay like that.
        """
        from pypdf.generic import ArrayObject  # noqa: PLC0415 - see above

        pairs = iter(source["/Nums"])
        for number, owners in zip(pairs, pairs, strict=True):
            tags = owners.get_object()
            if isinstance(tags, list):  # else the tag of one link
                yield number
                yield ArrayObject(self.owners.get(_number(tag)) or self._tag(tag, root) for tag in tags)

    def _add(self, new: DictionaryObject) -> IndirectObject:
        return self.writer._add_object(new)  # noqa: SLF001 - pypdf has no public way


def _says_nothing(tag: Any) -> bool:  # noqa: ANN401 - see above
    return tag.get("/S") in BARE and not any(key in tag for key in KEPT)


def _listed(kids: Any) -> list[Any]:  # noqa: ANN401 - see above
    """A single kid stands without a list around it."""
    return list(kids) if isinstance(kids, list) else [kids]


def _number(reference: Any) -> int:  # noqa: ANN401 - see above
    return int(reference.idnum)
