"""What policies are called."""

from __future__ import annotations

from gridshare.view import Texts

POLICIES: Texts = {
    "doing_nothing": ("doing nothing", "niets doen"),
    "static_shares": ("static shares", "vaste delen"),
    "price_only": ("price only", "alleen prijs"),
    "day_ahead": ("day-ahead plan", "plan vooraf"),
    "closed_loop": ("closed loop", "bijsturen"),
    "closed_loop_scenarios": ("closed loop, scenarios", "bijsturen, scenario's"),
    "perfect_foresight": ("perfect foresight", "alles vooraf weten"),
}
"""Policy -> its name; in their order of the reports."""
