"""From channels on the clock to the clean series of a site."""
