"""Takes in what other programs export: calendars, UiTdatabank, HSDS. All of it becomes drafts for a person to check."""
