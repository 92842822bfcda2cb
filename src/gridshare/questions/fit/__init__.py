"""Does one more connection fit over many days: the most, the quarters at risk, who gives way."""
