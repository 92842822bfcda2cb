"""A schedule for people: a summary in words, a picture, tables for a spreadsheet, a notebook's cell."""
