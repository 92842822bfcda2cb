"""Layouts of weather by the hour."""
