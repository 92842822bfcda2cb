"""Templates by words that a text of them has to have, so that few of thousands are tried."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from gridshare.translations.template import LETTERS, Template


class Index:
    """Templates, those with the most letters of their own first.

    One that begins with a word is found by it; the others by the rarest of their words.
    """

    def __init__(self, templates: Sequence[Template]) -> None:
        """Note for each template the word that it is found by; the empty word where it needs none."""
        self._templates = sorted(templates, key=lambda template: -template.own)
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        times = Counter(word for template in self._templates for word in template.words)
        for k, template in enumerate(self._templates):
            if template.first in template.words:
                self._by_first[template.first].append(k)
            else:
                self._by_word[min(template.words, key=lambda word: (times[word], word), default="")].append(k)

    def __iter__(self) -> Iterator[Template]:
        """All of them."""
        return iter(self._templates)

    def of(self, text: str) -> Iterator[Template]:
        """Templates that a text may be of."""
        first = LETTERS.match(text)
        found = list(self._by_first.get(first.group(), ())) if first else []
        for word in {"", *LETTERS.findall(text)}:
            found += self._by_word.get(word, ())
        return (self._templates[k] for k in sorted(found))
