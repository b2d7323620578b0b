"""Writes an XML document: what stands in a text can never become markup."""

from collections.abc import Iterable
from itertools import chain
from xml.etree.ElementTree import Element, SubElement, indent, tostring


def add(
    parent: Element, tag: str, words: str | None = None, attributes: dict[str, str] | None = None
) -> Element:
    """Add an element with its text and attributes."""
    element = SubElement(parent, tag, attributes or {})
    element.text = words
    return element


def document(root: Element, more: Iterable[Element] = ()) -> bytes:
    """The bytes of a document, one element a line.

    Takes its root, and ``more`` elements that stand in it after its own. Each is written before the next is asked
    for: thousands of them take a hundred times the memory of their text.
    """
    children = chain(list(root), more)
    del root[:]
    root.text = "\n"
    start, end = _lines(root).split("\n")
    lines = chain(['<?xml version="1.0" encoding="utf-8"?>', start], map(_lines, children), [end, ""])
    return b"\n".join(line.encode() for line in lines)


def _lines(element: Element) -> str:
    indent(element, "")
    return tostring(element, encoding="unicode")
