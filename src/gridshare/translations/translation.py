"""A text in another language: found by its template, what was filled in translated in turn.

Layers below write English, since documents, files and answers to programs are English. Where people read, a text is
looked for among the templates of the catalogue. Where it can be read in several ways, as one template or as pieces
between stops and commas, that one counts which leaves the least in English. Names and quotations fit no template and
stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from gridshare.translations.counting import COUNTING, is_figure, swapped
from gridshare.translations.index import Index
from gridshare.translations.template import LETTERS, Template

_STOPS = re.compile(r"(?<=[.!?]) |, and |, or | and | or |[;:,] | \(|\)|\n|[.!?]$")
_AND = re.compile(r"(, and |, or | and | or | to )")
_JOINTS = {", and ": " en ", ", or ": " of ", " and ": " en ", " or ": " of ", " to ": " tot "}
_QUOTATION = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")
_IDENTIFIER = re.compile(r"[\w./\[\]-]*[_./\[\]][\w./\[\]-]*")
_PROSE_FIGURE = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?( \S+)?|-?\d+(\.\d+)?%")
"""A figure that is written for people: with its thousands apart, or a percentage."""
_FURTHEST = 30
"""How many edges a stretch may span, so that a long text takes no more than its length."""

_TRIED = 4
"""How many templates that a text fits are tried, those with the most letters of their own first."""

_FIGURE = 0.1
"""Of readings with the same letters that one counts which turns more figures: 6,843 is another number in Dutch."""


class Read(NamedTuple):
    """A text as it was read.

    Attributes:
        text: In the other language.
        known: How many letters of it the catalogue had, and a little more for each figure that it writes anew.
    """

    text: str
    known: float


class Translation:
    """From English to one other language.

    Args:
        texts: English template -> the same in the other language.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Keep the texts without holes by themselves."""
        templates = [Template.of(text, other) for text, other in texts.items()]
        self._exact = {t.chunks[0]: COUNTING.format(t.other) for t in templates if not t.numbers}
        self._templates = Index([t for t in templates if t.numbers])
        self._read = lru_cache(maxsize=20_000)(self._best)
        self._stretch = lru_cache(maxsize=20_000)(self._known_stretch)

    def __call__(self, text: str) -> str:
        """The text in the other language; what is not known of it stays."""
        return self._exact.get(text) or self._as_one_word(text) or self._read(text).text

    def _as_one_word(self, text: str) -> str | None:
        """A text by itself may be of a template with one word of its own; in others that could be a name."""
        if self._read(text).known or _QUOTATION.fullmatch(text):
            return None
        fitting = ((template, template.filling(text)) for template in self._templates.of(text) if not template.joins)
        return next((self._filled(template, values).text for template, values in fitting if values is not None), None)

    def _best(self, text: str) -> Read:
        """The reading that leaves the least in English; as one template where others are no better."""
        if text in self._exact and " " in text:
            return Read(self._exact[text], _letters(text))
        if not LETTERS.search(text) or _QUOTATION.fullmatch(text):
            return Read(text, 0)
        readings = [*islice(self._as_template(text), _TRIED), self._in_pieces(text), self._as_list(text)]
        return max(readings, key=lambda read: read.known)

    def _as_template(self, text: str, *, is_strict: bool = False) -> Iterator[Read]:
        """As each template that it fits; as a weak one only where all else is known.

        Strictly: not as one that only joins others.
        """
        for template in self._templates.of(text):
            values = template.filling(text)
            if values is None or (is_strict and template.joins):
                continue
            if not template.is_weak or all(map(self._is_known, values.values())):
                yield self._filled(template, values)

    def _filled(self, template: Template, values: Mapping[int, str]) -> Read:
        """The template in the other language, with what fills it."""
        raw = template.figures - template.counts
        inner = [self._part(values[k], is_raw=k in raw) for k in range(1, len(values) + 1)]
        text = COUNTING.vformat(template.other, ("", *(read.text for read in inner)), {})
        figures = sum(is_figure(values[k]) for k in raw)
        return Read(text, template.own + sum(read.known for read in inner) + _FIGURE * figures)

    def _part(self, text: str, *, is_raw: bool = False) -> Read:
        """What fills a hole; a figure stays where it is raw, since the template writes it anew."""
        if is_raw and is_figure(text):
            return Read(text, 0)
        if _PROSE_FIGURE.fullmatch(text):
            return Read(swapped(text), 0)
        bare = text.strip()
        read = self._read(bare)
        return Read(text.replace(bare, read.text, 1), read.known) if bare else Read(text, 0)

    def _in_pieces(self, text: str) -> Read:
        """Stretches between stops and commas, cut so that most of it is known."""
        edges = sorted({0, len(text), *self._edges(text)})
        if len(edges) == 2:  # noqa: PLR2004 - one piece
            return Read(text, 0)
        best: list[tuple[float, list[Read]]] = [(0, [])]  # up to each edge: how much is known, and how it was read
        for end in range(1, len(edges)):
            found = []
            for at in range(max(end - _FURTHEST, 0), end):
                read = self._stretch(text[edges[at] : edges[end]]) if (at, end) != (0, len(edges) - 1) else None
                if read is None and at == end - 1:
                    read = Read(text[edges[at] : edges[end]], 0)
                if read is not None:
                    found.append((best[at][0] + read.known, [*best[at][1], read]))
            best.append(max(found, key=lambda each: (each[0], -len(each[1]))))
        return Read("".join(self._joined(best[-1][1])), best[-1][0])

    def _joined(self, reads: list[Read]) -> Iterator[str]:
        """The pieces; *and* and *or* in the other language where a piece near them is."""
        for k, read in enumerate(reads):
            is_between = any(each.known for each in reads[max(k - 2, 0) : k + 3])
            yield _JOINTS.get(read.text, read.text) if is_between else read.text

    def _known_stretch(self, text: str) -> Read | None:
        """A stretch that is a text of the catalogue."""
        if text in self._exact:
            return Read(self._exact[text], _letters(text))
        if not LETTERS.search(text):
            return None
        readings = islice(self._as_template(text, is_strict=True), _TRIED)
        return max(readings, key=lambda read: read.known, default=None)

    def _as_list(self, text: str) -> Read:
        """What is joined by *and* or *or* where all of it is known; the text as it is where one is a name."""
        pieces = _AND.split(text)
        if len(pieces) == 1 or not all(map(self._is_known, pieces[::2])):
            return Read(text, 0)
        reads = [Read(_JOINTS[p], _letters(p)) if k % 2 else self._part(p) for k, p in enumerate(pieces)]
        return Read("".join(read.text for read in reads), sum(read.known for read in reads))

    def _is_known(self, text: str) -> bool:
        """Whether it is a quotation, the name of a file or a field, a figure, or a text of the catalogue."""
        if _QUOTATION.fullmatch(text) or _IDENTIFIER.fullmatch(text):
            return True
        return 2 * self._read(text).known >= _letters(text)

    def _edges(self, text: str) -> Iterator[int]:
        """Where a text of the catalogue may begin or end within another."""
        for stop in _STOPS.finditer(text):
            yield from stop.span()
        for space in re.finditer(r" [a-z]+", text):
            if space.group() in self._tails:
                yield space.start()

    @cached_property
    def _tails(self) -> frozenset[str]:
        """How templates begin that follow something else: with a space and a word."""
        firsts = (re.match(r" [a-z]+", text) for text in (*self._exact, *(t.chunks[0] for t in self._templates)))
        return frozenset(first.group() for first in firsts if first)


def _letters(text: str) -> int:
    return sum(map(len, LETTERS.findall(text)))
