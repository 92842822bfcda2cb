"""What the columns of a table mean, and the channels that follow."""
