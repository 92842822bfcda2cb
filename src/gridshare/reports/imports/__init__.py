"""What an import made of its files: words for the terminal, and a page with calendars and typical weeks."""
