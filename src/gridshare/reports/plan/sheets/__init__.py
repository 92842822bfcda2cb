"""A schedule as a workbook: a first sheet to print, tables to reckon with, and a sheet for each member."""
