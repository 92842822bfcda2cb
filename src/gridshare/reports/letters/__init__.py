"""What each member has to know of a plan: a letter of its own, with nothing of another firm."""
