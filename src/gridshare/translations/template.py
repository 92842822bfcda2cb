"""A text with holes: whether another text is of it, and what fills its holes then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from string import Formatter

from gridshare.translations.counting import is_figure

LETTERS = re.compile(r"[A-Za-z]+")
_MARKS = re.compile(r"[:;=,(\[]")
_CONNECTIVES = frozenset(LETTERS.findall("a an and at by for from in is less of on or than the to with"))


@dataclass(frozen=True)
class Template:
    """A text of the catalogue that has holes.

    Attributes:
        chunks: What lies around the holes, one more than there are holes.
        numbers: The number of each hole.
        other: The text in the other language, with the same holes.
        figures: The holes that the other text writes as a figure.
        counts: Those of them that it counts.
    """

    chunks: tuple[str, ...]
    numbers: tuple[int, ...]
    other: str
    figures: frozenset[int] = frozenset()
    counts: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str, other: str) -> Template:
        """The template of a text of the catalogue."""
        chunks, numbers = [""], []
        for literal, number, _, _ in Formatter().parse(text):  # a doubled brace ends a literal too
            chunks[-1] += literal
            if number is not None:
                chunks.append("")
                numbers.append(int(number))
        fields = [(int(number), how or "") for _, number, how, _ in Formatter().parse(other) if number]
        figures = frozenset(number for number, how in fields if how)
        counts = frozenset(number for number, how in fields if "|" in how)
        return cls(tuple(chunks), tuple(numbers), other, figures, counts)

    @cached_property
    def own(self) -> int:
        """How many letters are its own."""
        return sum(len(word) for chunk in self.chunks for word in LETTERS.findall(chunk))

    @cached_property
    def joins(self) -> bool:
        """Whether all it does is to join others."""
        return {word.lower() for word in self._all_words} <= _CONNECTIVES

    @cached_property
    def is_weak(self) -> bool:
        """Whether its own is a single word, so that a name could fit it: *unit 3*, *New battery*."""
        return self.joins or (len(self._all_words) == 1 and not _MARKS.search("".join(self.chunks)))

    @cached_property
    def _all_words(self) -> list[str]:
        return [word for chunk in self.chunks for word in LETTERS.findall(chunk)]

    @cached_property
    def first(self) -> str:
        """The word that it begins with; empty where it begins otherwise."""
        found = LETTERS.match(self.chunks[0])
        return found.group() if found else ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that a text of it has as they are: no hole can prolong them."""
        last = len(self.chunks) - 1
        return frozenset(
            word.group()
            for k, chunk in enumerate(self.chunks)
            for word in LETTERS.finditer(chunk)
            if (word.start() > 0 or k == 0) and (word.end() < len(chunk) or k == last)
        )

    def filling(self, text: str) -> dict[int, str] | None:
        """What fills the holes where a text is of this template, each as short as can be; None where it is not."""
        first, *others = self.chunks
        if not text.startswith(first):
            return None
        at, values = len(first), []
        for k, chunk in enumerate(others):
            found = len(text) - len(chunk) if k == len(others) - 1 else text.find(chunk, at)
            if found < at or not text.startswith(chunk, found):
                return None
            values.append(text[at:found])
            at = found + len(chunk)
        filling = dict(zip(self.numbers, values, strict=True))
        return filling if all(is_figure(filling[k], with_unit=False) for k in self.counts) else None
