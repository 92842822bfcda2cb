"""How hard to try where nobody says: the one home of these defaults, for every door."""

TIME_LIMIT_S = 60.0
"""Seconds for a whole plan; the best so far counts, with its proven gap."""

RELATIVE_GAP = 1e-4
"""A plan is good enough when its cost is proven this close to the least."""
