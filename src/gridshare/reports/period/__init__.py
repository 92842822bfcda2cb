"""What people read of a period: the days of a park planned one after the other, by day, month and in all."""
