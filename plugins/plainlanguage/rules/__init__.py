"""One module per subject: each rule takes a text and yields what it finds."""
