"""Whether a result is what a scenario expects, and if not, where."""

from values import plain


def mismatch(expected, actual, at: str = ""):
    """Why `actual` does not match, or None."""
    if expected == "$any":
        return None if actual is not None else f"at `{at}`: nothing there"
    if isinstance(expected, dict) and isinstance(actual, dict):
        parts = ((key, part, marked_parts(actual) if key == "$marked" else field(actual, key)) for key, part in expected.items())
        return next((found for key, part, own in parts if (found := mismatch(part, own, f"{at}.{key}"))), None)
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = enumerate(zip(expected, actual))
        return next((found for index, pair in pairs if (found := mismatch(*pair, f"{at}.{index}"))), None)
    if isinstance(expected, str) and isinstance(actual, str):
        same = expected == actual or plain(expected) == plain(actual)
    else:
        same = expected == actual and isinstance(expected, bool) == isinstance(actual, bool)
    return None if same else f"at `{at}`: expected {expected!r}, got {actual!r}"


def field(value: dict, name: str):
    """The field of this name, however the language writes it; None if there is none."""
    return next((one for key, one in value.items() if plain(key) == plain(name)), None)


def at_path(value, path: str):
    """What a path of names and indexes leads to."""
    for step in path.split("."):
        if isinstance(value, list):
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = field(value, step)
    return value


def marked_parts(hit: dict) -> dict:
    """What is to be marked, cut out as Python cuts texts."""

    def cut(text, ranges):
        # Python counts characters, ranges count UTF-16 code units.
        units = (text or "").encode("utf-16-le")
        return [units[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") for one in ranges]

    return {
        "title": cut(hit["card"]["title"], hit["title_highlights"]),
        "snippet": cut(hit["snippet"], hit["snippet_highlights"]),
    }
