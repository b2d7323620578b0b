"""The pack for a round from door to door: everything a team takes along, in one PDF for the printer."""
