"""Packages that not every installation has."""

from __future__ import annotations

from typing import ClassVar

from gridshare.errors import GridshareError, Problem


class MissingPackageError(GridshareError):
    """What was asked for needs a package that is not installed."""

    code: ClassVar[str] = "missing_package"
    http_status: ClassVar[int] = 501
    exit_code: ClassVar[int] = 69
    title: ClassVar[str] = "A package that this needs is not installed"

    @classmethod
    def of(cls, package: str, extra: str) -> MissingPackageError:
        """Name the package and the extra that brings it."""
        remedy = f"Install it with: pip install 'gridshare[{extra}]'"
        return cls(Problem(package, "missing_package", "not installed", f"the package {package}", remedy))
