"""From tidied pairs to models, with every refusal brought back to its line and column."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from catalog.problems import ValueFault
from catalog.reading.nodes import Items, Mark, Node, Pairs
from catalog.reading.slips import Slip
from catalog.shaping.kindtable import fields_by_key
from catalog.shaping.tidying import list_item, model_of, texts
from catalog.shaping.wording import Refusal, Worded, colon_in_text, word

M = TypeVar("M", bound=BaseModel)
Loc = tuple[int | str, ...]


def shape(pairs: Pairs, model: type[M]) -> tuple[M | None, list[Slip]]:
    """The model filled with ``pairs``, or None with every reason why it cannot be."""
    try:
        return model.model_validate(pairs), []
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
    slips = [slip for error in errors for slip in _slips_of(error, pairs, model)]
    return None, slips


def node_at(pairs: Pairs, loc: Loc) -> tuple[Node, Mark, str]:
    """The deepest node on the way to ``loc``, its place, and the key it stands under."""
    node: Node = pairs
    mark, key = pairs.mark, ""
    for step in loc:
        if isinstance(node, Pairs) and isinstance(step, str) and step in node:
            key = step
            node = node[step]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
        mark = node.mark
    return node, mark, key


def _slips_of(error: ErrorDetails, pairs: Pairs, model: type[BaseModel]) -> Iterator[Slip]:
    loc = error["loc"]
    node, mark, key = node_at(pairs, loc)
    fault = error.get("ctx", {}).get("error")
    if isinstance(fault, ValueFault):
        yield from _faults_per_item(fault, loc, pairs, model)
        return
    if error["type"] == "too_short" and isinstance(node, Items) and len(node) >= error["ctx"]["min_length"]:
        # Counted without the items that are refused themselves.
        return
    empty = False
    if error["type"] == "missing":
        key = str(loc[-1])
        empty = isinstance(node, Pairs) and key in node.key_marks
        mark = node.key_marks[key] if isinstance(node, Pairs) and empty else mark
    info = _field_at(model, loc)
    refusal = Refusal(error["type"], error.get("ctx", {}), key, node, _sample(info), empty)
    yield _slip(word(refusal), mark)


def _faults_per_item(fault: ValueFault, loc: Loc, pairs: Pairs, model: type[BaseModel]) -> Iterator[Slip]:
    """The fault, or, for a list that is read as a whole, the fault of each item on its own."""
    node, mark, key = node_at(pairs, loc)
    colon = colon_in_text(Refusal("string_type", {}, key, node, ""))
    if colon is not None:
        yield _slip(colon, mark)
        return
    alone = (
        list(_alone(node, loc, model)) if isinstance(node, Items) and len(node) > 1 and len(loc) == 1 else []
    )
    if alone:
        yield from alone
    else:
        yield _slip(_words_of(fault), _place_of(fault.found, node) or mark)


def _alone(items: Items, loc: Loc, model: type[BaseModel]) -> Iterator[Slip]:
    for item in items:
        single = Pairs(items.mark)
        single[str(loc[0])] = item
        try:
            model.model_validate(single)
        except ValidationError as refused:
            for error in refused.errors(include_url=False):
                fault = error.get("ctx", {}).get("error")
                if error["loc"] == loc and isinstance(fault, ValueFault):
                    colon = colon_in_text(Refusal("string_type", {}, "", item, ""))
                    yield _slip(colon or _words_of(fault), _place_of(fault.found, item) or item.mark)


def _words_of(fault: ValueFault) -> Worded:
    return Worded(
        code=fault.code,
        message=fault.message,
        found=str(fault.found),
        expected=fault.expected,
        example=fault.example,
        instead=fault.instead,
    )


def _place_of(found: str, node: Node) -> Mark | None:
    """Where in ``node`` the words stand that a parser could not read."""
    if not found:
        return None
    for text in texts(node):
        index = text.find(found)
        if index < 0:
            continue
        # Inside quotes or over more lines, columns no longer follow from the text.
        return Mark(text.mark.line, text.mark.column + index) if not text.quoted else text.mark
    return None


def _field_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field that a place belongs to, through lists of groups."""
    info: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            continue
        fields = fields_by_key(current.model_fields) if current is not None else {}
        if step not in fields:
            break
        info = fields[step]
        current = model_of(list_item(info))
    return info


def _sample(info: FieldInfo | None) -> str:
    """What a writer can copy: the example of the field, or one group with what it needs."""
    if info is None:
        return ""
    model = model_of(list_item(info))
    if model is None:
        return str(info.examples[0]) if info.examples else ""
    needed = [field for field in model.model_fields.values() if field.is_required()]
    return "\n  - " + "\n    ".join(f"{field.alias}: {_sample(field)}" for field in needed)


def _slip(worded: Worded, mark: Mark) -> Slip:
    return Slip(
        mark=mark,
        code=worded.code,
        message=worded.message,
        found=worded.found,
        expected=worded.expected,
        example=worded.example,
        instead=worded.instead,
    )
