"""Texts of documents, files and programs in the language of who reads them: one catalogue for each language."""
