"""EV charging: changes worth asking about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from gridshare.assets.ev_charging.document import EvChargingDocument, Session
from gridshare.assets.ev_charging.view import LATER, LOWER_LIMIT, NO_LIMIT
from gridshare.assets.kind import Variation
from gridshare.view import WITHOUT, english

_LESS = 0.8
_LATER = timedelta(hours=1)


def what_if(document: EvChargingDocument) -> Sequence[Variation]:
    """Without it; with vehicles that stay an hour longer; without its shared limit, and with one that is 20% lower."""
    found = [Variation(english(WITHOUT, name=document.name), None)]
    later = document.sessions.with_rows(_longer(document.sessions.rows, _LATER))
    if later.rows != document.sessions.rows:
        found.append(Variation(english(LATER, name=document.name), document.model_copy(update={"sessions": later})))
    if document.shared_limit_kw is not None:
        free = document.model_copy(update={"shared_limit_kw": None})
        lower = document.model_copy(update={"shared_limit_kw": document.shared_limit_kw.mapped(lambda kw: _LESS * kw)})
        found.append(Variation(english(NO_LIMIT, name=document.name), free))
        found.append(Variation(english(LOWER_LIMIT, name=document.name), lower))
    return found


def _longer(sessions: Sequence[Session], by: timedelta) -> tuple[Session, ...]:
    """The sessions with a later departure, but not so late that the next vehicle finds its connector taken."""
    of_connector: defaultdict[str, list[int]] = defaultdict(list)
    for k, session in enumerate(sessions):
        of_connector[session.connector].append(k)
    found = list(sessions)
    for places in of_connector.values():
        places.sort(key=lambda k: sessions[k].arrival.timestamp())
        for k, after in zip(places, [*places[1:], None], strict=True):
            later = sessions[k].departure + by
            if after is not None and (next_one := sessions[after].arrival).timestamp() < later.timestamp():
                later = max(sessions[k].departure, next_one, key=lambda moment: moment.timestamp())
            found[k] = sessions[k].model_copy(update={"departure": later})
    return tuple(found)
