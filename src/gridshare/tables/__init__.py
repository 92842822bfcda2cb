"""Tables of cells out of bytes: text (CSV), workbooks and Parquet, read in one way for series and for imports.

What is read is columns of cells and nothing more: which of them holds instants, or names, is for others to say. Files
of a site's series are read strictly: whatever is odd (quotes that do not pair, rows of another length, another encoding
than UTF-8) is refused. Exports of meters are read as they come, and what was odd is reported with the cells.
"""
