"""In which language texts for people are: Dutch or English, by the header ``Accept-Language``."""

from __future__ import annotations

from fastapi import Request

from gridshare.http.formats import qualities
from gridshare.reports.words import Language

_KNOWN: tuple[Language, ...] = ("en", "nl")


def language(request: Request) -> Language:
    """The language that the client likes best; English where it likes neither, since there has to be one."""
    liked = dict.fromkeys(_KNOWN, 0.0)
    for name, quality in qualities(",".join(request.headers.getlist("accept-language"))):
        for each in _KNOWN:
            if name.partition("-")[0] == each:
                liked[each] = max(liked[each], quality)
    return max(_KNOWN, key=lambda each: liked[each])
