"""What the tests of the whole guide share: building it, and reading it back as a visitor would."""
