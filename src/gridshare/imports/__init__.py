"""Meter exports in, clean series out: every layout, every doubt asked, nothing repaired in silence."""
