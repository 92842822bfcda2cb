"""Is it worth it? What an investment costs and brings, year by year: net present value, rate of return, payback."""
