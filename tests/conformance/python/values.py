"""From JSON to what the generated Python takes, by its type hints, and from its results to JSON."""

import datetime
import enum
import inspect
import types
import typing

import goldseam

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def plain(name: str) -> str:
    """A name without what languages differ in."""
    return name.replace("_", "").lower()


def parameters(call: typing.Callable, given: dict) -> dict:
    """The parameters of a call; a missing one is None, unless it has a default."""
    taken = {}
    names = inspect.signature(call).parameters
    assert set(given) <= set(names), f"takes {list(names)}, not {list(given)}"
    hints = typing.get_type_hints(call, vars(goldseam))
    for name, parameter in names.items():
        if name in given:
            taken[name] = native(hints[name], given[name])
        elif name != "self" and parameter.default is inspect.Parameter.empty:
            is_optional = _inner(hints[name]) is not hints[name]
            taken[name] = None if is_optional else native(hints[name], {})
    return taken


def _inner(hint):
    """T of Optional[T], also where a default is marked by an object; otherwise the hint itself."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(arg for arg in typing.get_args(hint) if arg not in (type(None), object))
    return hint


def native(hint, value):
    """`value` as the type that `hint` names."""
    hint = _inner(hint)
    if value is None or (isinstance(hint, type) and isinstance(value, hint)):
        return value
    if hint is bytes:
        return value.encode() if isinstance(value, str) else bytes(value["bytes"])
    if typing.get_origin(hint) in (list, typing.List):
        (of,) = typing.get_args(hint)
        return [native(of, one) for one in value]
    if isinstance(value, dict) and not _variants(hint):
        return _record(hint, value)
    return _variant(hint, value)


def _record(hint, value: dict):
    return hint(**parameters(hint.__init__, value))


def _variants(hint) -> dict:
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {plain(one.name): one for one in hint}
    return {plain(name): one for name, one in vars(hint).items() if isinstance(one, type) and name.isupper()}


def _variant(hint, value):
    name, fields = (value, {}) if isinstance(value, str) else next(iter(value.items()))
    found = _variants(hint)[plain(name)]
    return found if isinstance(found, enum.Enum) else _record(found, fields)


def result(value):
    """A result as the scenarios write it."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, enum.Enum):
        return value.name.lower()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [result(one) for one in value]
    if isinstance(value, datetime.datetime):
        return round((value - EPOCH).total_seconds() * 1000)
    fields = {name: result(one) for name, one in vars(value).items()}
    owner, _, variant = type(value).__qualname__.rpartition(".")
    if not owner:
        return fields
    return {variant.lower(): fields} if fields else variant.lower()


def described(error: goldseam.GoldseamError) -> dict:
    """An error as the scenarios see it: its code, what it offers, and its fields."""
    fields = {name: result(one) for name, one in vars(error).items() if not name.startswith("_")}
    return fields | {"code": error.code(), "recovery": result(error.recovery())}
