"""${message}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
from gridshare.store.schema import Instant

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    ${upgrades if upgrades else "pass"}
