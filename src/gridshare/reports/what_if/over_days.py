"""Whether one more connection fits over many days, for the terminal: the verdict, then its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.fit.document import FitAnswer
from gridshare.reports.listing import Listing
from gridshare.reports.terminal import BAD, GOOD, listed
from gridshare.reports.what_if.as_lived import as_lived_sentences
from gridshare.reports.what_if.costs_over_days import costs_over_days
from gridshare.reports.what_if.over_days_lines import assumed, how_much, lacking, verdict
from gridshare.reports.what_if.over_days_tables import always, at_risk, binding, making_room, unreached
from gridshare.reports.what_if.rule_of_thumb import rule_of_thumb_sentences
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_TEXTS: Texts = {"assumes": ("Taken for granted:", "Uitgangspunten:")}

_MARKS = {"yes": ("✓", GOOD), "yes_if": ("~", ""), "no": ("✗", BAD), "open": ("-", "")}


def over_days_summary(answer: FitAnswer, language: Language) -> Group:
    """All that an entrepreneur wants to know of the answer."""
    words = Words(language, _TEXTS)
    mark, style = _MARKS[answer.verdict]
    parts: list[RenderableType] = [Text(f"{mark} {verdict(answer, words).text}", style)]
    if answer.how_much is not None:
        parts += (Text(f"  {line}") for line in how_much(answer.how_much, answer.binding, words))
    parts.append(Text())
    parts += _shown(always(answer, words), words)
    parts += _shown(binding(answer, words), words)
    parts += _shown(at_risk(answer.at_risk, words), words)
    if answer.at_risk is not None and answer.at_risk.days_left:
        parts += _shown([unreached(answer.at_risk.days_left, words)], words)
    parts += _shown(making_room(answer.gives_way, words), words)
    parts += _shown(costs_over_days(answer.costs, words), words)
    if answer.as_lived is not None:
        parts += (Text(sentence) for sentence in as_lived_sentences(answer.as_lived, words))
        parts.append(Text())
    if answer.rule_of_thumb is not None:
        parts += (Text(sentence) for sentence in rule_of_thumb_sentences(answer.rule_of_thumb, words))
    if lacks := lacking(answer, words):
        parts.append(Text(lacks))
    return Group(*parts, Text(words("assumes"), "dim"), *(Text(f"  {each}", "dim") for each in assumed(answer, words)))


def _shown(parts: Iterable[Listing | str], words: Words) -> Iterator[RenderableType]:
    for part in parts:
        yield Text(part) if isinstance(part, str) else listed(part, words)
        yield Text()
