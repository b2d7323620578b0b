"""How a model field hands its raw value to one of our own parsers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Parsed:
    """Marks a field whose value ``parse`` makes, and nothing else.

    Pydantic's own ``PlainValidator`` still looks inside the value's class, where it
    asks our table of Dutch keys for names that no writer ever sees.
    """

    parse: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's own signature
        """The schema pydantic asks for: call the parser."""
        text = core_schema.str_schema()
        return core_schema.no_info_plain_validator_function(self.parse, json_schema_input_schema=text)
