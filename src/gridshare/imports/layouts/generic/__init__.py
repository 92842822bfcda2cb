"""Any table with instants and numbers: what its headings, cells and titles say."""
