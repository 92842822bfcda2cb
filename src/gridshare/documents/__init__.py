"""A document as a person writes it: YAML or JSON into plain values, and what is wrong with them; knows no site."""
