"""What the service keeps: sites, jobs, schedules that were issued, keys, an audit log; SQLite or PostgreSQL."""
