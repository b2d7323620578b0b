"""iCalendar files: of one activity, of a neighbourhood, of everything."""
