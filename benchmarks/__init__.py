"""How fast gridshare is, as a ratio to bare HiGHS on the same arrays. Run with ``make bench``."""
