"""What if: answers to questions about a park over days, months or a year, each a document with its evidence."""
