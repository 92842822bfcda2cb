"""Which contract: the power to ask for, what a kW more or less is worth, and what leaves with a member."""
