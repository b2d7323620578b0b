"""One module per kind of content."""
