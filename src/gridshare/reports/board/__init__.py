"""What a board reads of a question that was asked of a year: two to four pages, and an annex of all quarters."""
