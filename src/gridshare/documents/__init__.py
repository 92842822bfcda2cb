"""Documents as text: YAML or JSON that a person writes, what is wrong with it, and what is answered; knows no site."""
