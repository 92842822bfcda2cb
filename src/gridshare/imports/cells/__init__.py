"""Cells of a column as numbers, instants and meters: each text that differs is parsed once."""
