"""Steps from each version of the tables to the next, run by alembic when the store is opened."""
