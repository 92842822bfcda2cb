"""Prices in the forms in which markets and portals write them."""
