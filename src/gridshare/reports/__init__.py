"""What a person reads of a schedule: a summary in words, a picture, tables for a spreadsheet, a notebook's cell.

Everything here reads the schedule document and nothing else: a schedule from a file looks the same as a new one.
Modules load what they need (rich, pandas, matplotlib, xlsxwriter) when they are used.
"""
