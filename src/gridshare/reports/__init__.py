"""What people read of the documents that the verbs give: text for a terminal, pictures, tables, pages.

A folder or a module for each document; texts, clock, terminal and kinds are what they share. Everything here reads the
document and nothing else: a schedule from a file looks the same as a new one. Modules load what they need (rich,
pandas, matplotlib, xlsxwriter) when they are used.
"""
