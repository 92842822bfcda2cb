"""What a reader of measurements should know before trusting them: one check a module, nothing is changed here."""
