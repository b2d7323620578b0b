"""What the intake says no to."""


class IntakeFault(Exception):  # noqa: N818 - the word the docs use
    """A file cannot be taken in. Its message is plain Dutch."""
