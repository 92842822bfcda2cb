"""Forecasts for people, and what they would have been worth."""
