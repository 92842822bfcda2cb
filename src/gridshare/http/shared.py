"""What the routes of the contract have in common: written once, among its components, and referred to by each."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any, NamedTuple

Json = dict[str, Any]

_CODE = re.compile(r"`(\w+)`: ")
_OWN = ("200", "201")  # what a route is for


class _Place(NamedTuple):
    """Where something is that may be elsewhere too, and the name that it would have among the components."""

    holder: Any
    key: Any
    name: str


def share(contract: Json) -> None:
    """Move what occurs more than once, to the letter, to the components."""
    operations = [operation for methods in contract["paths"].values() for operation in methods.values()]
    components = contract["components"]
    components["examples"] = _shared("examples", [place for o in operations for place in _examples(o)])
    components["parameters"] = _shared("parameters", [place for o in operations for place in _parameters(o)])
    components["responses"] = _shared("responses", [place for o in operations for place in _responses(o)])
    answers = [answer for o in operations for answer in o["responses"].values()] + [*components["responses"].values()]
    components["headers"] = _shared("headers", [place for answer in answers for place in _headers(answer)])


def _shared(kind: str, places: list[_Place]) -> Json:
    """The components of a kind; the places that they were at refer to them."""
    texts = [json.dumps(place.holder[place.key], sort_keys=True) for place in places]
    counts, names, found = Counter(texts), dict[str, str](), Json()
    for place, text in zip(places, texts, strict=True):
        if counts[text] == 1:
            continue
        if text not in names:
            same = sum(1 for name in found if name.partition("--")[0] == place.name)
            names[text] = f"{place.name}--{same + 1}" if same else place.name
            found[names[text]] = place.holder[place.key]
        place.holder[place.key] = {"$ref": f"#/components/{kind}/{names[text]}"}
    return dict(sorted(found.items()))


def _examples(operation: Json) -> Iterator[_Place]:
    """Each in its own place of a list by name, as only these can be referred to."""
    bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
    for media in (media for body in bodies for media in body.get("content", {}).values()):
        if "example" in media:
            media["examples"] = {"shown": {"value": media.pop("example")}}
        of = media.get("schema", {}).get("$ref", operation["operationId"]).rpartition("/")[2]
        for name in media.get("examples", ()):
            yield _Place(media["examples"], name, of if name == "shown" else f"{of}.{name}")


def _parameters(operation: Json) -> Iterator[_Place]:
    parameters = operation.get("parameters", [])
    return (_Place(parameters, k, parameter["name"]) for k, parameter in enumerate(parameters))


def _responses(operation: Json) -> Iterator[_Place]:
    """Of all but what the route is for, by the codes of its problems."""
    for status, answer in operation["responses"].items():
        if status not in _OWN:
            codes = _CODE.findall(answer["description"])
            name = ".".join(codes) or HTTPStatus(int(status)).phrase.replace(" ", "")
            yield _Place(operation["responses"], status, name)


def _headers(answer: Json) -> Iterator[_Place]:
    headers = answer.get("headers", {})
    return (_Place(headers, name, name) for name in headers)
