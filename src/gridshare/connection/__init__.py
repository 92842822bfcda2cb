"""Connection: the cap and its layers, feeders, the members own connections."""
