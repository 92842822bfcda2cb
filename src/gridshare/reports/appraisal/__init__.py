"""Whether something is worth it, for people: text, tables, a page and a workbook."""
