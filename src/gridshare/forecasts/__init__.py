"""What tomorrow brings: series forecast from their own past, with quantiles, and what a backtest says of that."""
