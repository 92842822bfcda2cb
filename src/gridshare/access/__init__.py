"""Who may do what: callers, their roles, and what a role allows."""
