"""What tomorrow brings: series forecast from their own past, with quantiles, and judged by backtests."""
