"""What a park can give in a window: the verdict, the curve, who does otherwise, and the rebound."""
