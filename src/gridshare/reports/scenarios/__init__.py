"""Scenarios next to each other, for people: text, tables, a picture, a page and a workbook."""
