"""What people read of what the verbs give: words for the terminal, pictures, tables, pages; a folder for each document.

Everything here reads the document and nothing else: a schedule from a file looks the same as a new one. Modules load
what they need (rich, pandas, matplotlib, xlsxwriter) when they are used.
"""
