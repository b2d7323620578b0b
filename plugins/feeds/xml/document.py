"""Writes an XML document: what stands in a text can never become markup."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring


def add(
    parent: Element, tag: str, words: str | None = None, attributes: dict[str, str] | None = None
) -> Element:
    """Add an element with its text and attributes."""
    element = SubElement(parent, tag, attributes or {})
    element.text = words
    return element


def document(root: Element) -> bytes:
    """The bytes of a document, one element a line."""
    indent(root, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
