"""Perfect foresight flatters: a sample of weeks lived with the forecast of the day before, next to a year's answer."""
