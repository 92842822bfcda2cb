"""How alembic runs the steps: on the connection that opened the store, in its transaction."""

from alembic import context

from gridshare.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite cannot alter a table in place
    transaction_per_migration=False,
)
context.run_migrations()
