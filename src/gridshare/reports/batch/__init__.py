"""Reports of a batch: its rows and its end on a terminal, and a page with the worst parks first."""
