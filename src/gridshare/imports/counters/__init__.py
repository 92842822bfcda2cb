"""From readings of counters to use per interval."""
