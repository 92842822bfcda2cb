"""What the coming days bring, and a site loaded with it: forecasts, expected visits, standard profiles, margins."""
