"""Showing pages while they are being made: the state of the site, the real build behind it, the server."""
