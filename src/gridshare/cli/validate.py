"""``gridshare validate``."""

from __future__ import annotations

from gridshare.cli.answer import answering, put, say
from gridshare.cli.options import Day, Json, Site


def validate(*, site: Site, day: Day = None, as_json: Json = False) -> None:
    """Say whether a site can be planned, or all that is wrong with it."""
    with answering(as_json=as_json):
        import json
        from collections import Counter

        from rich.text import Text

        from gridshare.sites.load import load_all

        found = load_all(site, None if day is None else day.date()).resolved()
        kinds = Counter(asset.kind for asset in found.assets)
        facts = {
            "valid": True,
            "name": found.document.name,
            "start": found.grid.local[0].isoformat(),
            "steps": found.grid.n_steps,
            "step_minutes": found.grid.step_minutes,
            "members": len(found.members),
            "assets": dict(sorted(kinds.items())),
            "notes": list(found.notes),
        }
        if as_json:
            put(json.dumps(facts, ensure_ascii=False, indent=2) + "\n")
            return
        assets = ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items())) or "no assets"
        say(Text.assemble((f"{found.document.name} can be planned.", "green")))
        say(
            f"{found.grid.local[0]:%Y-%m-%d %H:%M}, {found.grid.n_steps} steps of {found.grid.step_minutes} min; "
            f"{len(found.members)} members; {assets}."
        )
        for note in found.notes:
            say(Text(f"- {note}"))
