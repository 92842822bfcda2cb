"""Layouts of day-ahead prices, in the forms in which markets and portals write them."""
