"""Wind: what the plants really give when they are asked to give less."""

from gridshare.sources.follow import SourceFollower as Follow

__all__ = ["Follow"]
