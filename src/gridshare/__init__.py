"""Plan a business park that shares one grid connection, and prove that the plan keeps the cap."""
