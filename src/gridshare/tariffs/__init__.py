"""Tariffs: energy prices and grid charges."""
