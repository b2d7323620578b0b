"""JSON-LD: what a page is about, in the words of schema.org."""
