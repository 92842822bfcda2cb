"""Long work: one process per solve, watched from outside, that leaves nothing behind."""
