"""What a change to a park would mean: one more connection, or another asset."""
