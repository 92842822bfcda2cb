"""Tables of portals whose columns have fixed names."""
