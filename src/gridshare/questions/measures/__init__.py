"""What makes a newcomer, or a park that does not keep its cap, fit: the cheapest measures, with their sizes."""
