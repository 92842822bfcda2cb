"""What would help most: every change worth asking about, over many days, ranked by money and by kWh above the cap."""
