"""Scenarios: what a year costs with changes, several next to each other, and which assumption matters most."""
