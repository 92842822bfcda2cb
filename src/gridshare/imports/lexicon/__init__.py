"""What headings and facts of tables say, in Dutch, English and German."""
