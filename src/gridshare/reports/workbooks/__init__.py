"""Excel workbooks: what those of plans, periods, simulations, appraisals and scenarios have in common."""
