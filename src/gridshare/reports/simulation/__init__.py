"""What is shown of a simulation: policies next to each other in words, tables, pictures and on a page."""
