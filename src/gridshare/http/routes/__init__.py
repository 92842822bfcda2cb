"""Routes, a module for each resource: they parse, ask the store or a use case, and answer with a document."""
