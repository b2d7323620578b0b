"""Drawings that site and paper share, as SVG. Pure: texts in, texts out."""
