"""Many days at once: a problem for each day, and what all of them have in common."""
