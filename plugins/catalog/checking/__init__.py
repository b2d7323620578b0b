"""What must hold beyond single values: within an entry, between entries, between languages."""
