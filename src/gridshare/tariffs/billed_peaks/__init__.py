"""Billed peaks: what tariff components share that charge the highest interval mean of a month."""
