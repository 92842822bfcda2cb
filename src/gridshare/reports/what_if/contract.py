"""Which contract, for the terminal: the verdict, then its evidence, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.contract.document import ContractAnswer
from gridshare.reports.listing import Line
from gridshare.reports.terminal import BAD, GOOD, listed
from gridshare.reports.what_if.contract_lines import assumed, headline
from gridshare.reports.what_if.contract_tables import evidence
from gridshare.reports.words import Language, Words

_STYLES = {"good": GOOD, "bad": BAD, "plain": ""}


def contract_summary(answer: ContractAnswer, language: Language) -> Group:
    """The answer as text."""
    words = Words(language)
    first, *others = headline(answer, words)
    return Group(
        Text(f"{answer.name}: {first.text}", _STYLES[first.sort]),
        *(Text(line.text, _STYLES[line.sort]) for line in others),
        Text(),
        *_evidence(answer, words),
        *(Text(line.text, "dim") for line in assumed(answer, words)),
    )


def _evidence(answer: ContractAnswer, words: Words) -> Iterator[RenderableType]:
    """Tables, and lines below each other, with an empty line after either."""
    for _, parts in groupby(evidence(answer, words), type):
        for part in parts:
            if isinstance(part, Line):
                yield Text(part.text, _STYLES[part.sort])
            else:
                yield listed(part, words)
                yield Text()
        if isinstance(part, Line):
            yield Text()
