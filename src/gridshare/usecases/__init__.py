"""One function per verb: documents in, documents out. Doors call these and nothing deeper."""
