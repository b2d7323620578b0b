"""Reads what somebody typed after ``tasks.py``, and answers in Dutch where invoke has English."""

from invoke import Exit, Program
from invoke.exceptions import ParseError

EXAMPLES = {
    "new": 'python3 tasks.py new activiteit "Soep op de stoep"',
    "import": "python3 tasks.py import agenda.ics",
}
"""For tasks that need to know something."""


class Asking(Program):
    """Invoke's program, with words of our own for what it cannot read."""

    def parse_tasks(self) -> None:
        """Read the task and its options. Raises ``Exit`` with a sentence and a line to copy."""
        try:
            super().parse_tasks()
        except ParseError as fault:
            name = (fault.context.name if fault.context else "") or "check"
            example = EXAMPLES.get(name, f"python3 tasks.py {name} --help")
            raise Exit(f"Dat begrijp ik niet helemaal. Probeer het zo:\n\n    {example}\n", code=1) from fault
