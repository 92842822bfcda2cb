"""Visits of vehicles to be expected: past days of the same kind, moved to the days ahead, as scenarios."""
