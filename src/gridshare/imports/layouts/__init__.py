"""Layouts of meter exports: one small module for each, or for a family."""
