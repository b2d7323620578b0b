"""What each page shows, as plain data: templates only choose and repeat."""
