"""COMPOSER: the site document, its series in place, and the site as arrays."""
