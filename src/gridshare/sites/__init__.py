"""COMPOSER: the site document, loading it, and turning it into arrays."""
