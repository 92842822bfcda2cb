"""The methods by name, and which of them suits which role. A user's own is registered here too.

A user's own comes by `register`, or with an installed package that names it under the entry points `ENTRY_POINTS`: then
the command line and the plan know it too. Nothing else is ever loaded: no file of a site is run.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import Forecaster, Role

NAIVE = "seasonal_naive"
"""The method that every other has to beat."""

COLD_START = "cold_start"
"""The method for loads whose past is too short even for the naive."""

_BUILT_IN = {
    NAIVE: ("gridshare.forecasts.seasonal_naive", "SeasonalNaive"),
    "gradient_boosting": ("gridshare.forecasts.gradient_boosting", "GradientBoosting"),
    "physical_solar": ("gridshare.forecasts.solar", "PhysicalSolar"),
    "like_prices": ("gridshare.forecasts.price", "LikePrices"),
    COLD_START: ("gridshare.forecasts.cold_start", "ColdStart"),
}
"""Name -> module and class; loaded when asked for, since some bring heavy packages."""

_FOR_ROLE: dict[Role, str] = {
    "load": "gradient_boosting",
    "solar": "physical_solar",
    "price": "like_prices",
    "weather": NAIVE,
}

_registered: dict[str, Forecaster] = {}

ENTRY_POINTS = "gridshare.forecasters"
"""Group of entry points; each names a forecaster, or a class of one without arguments. Its attribute ``roles`` (such as
``("load",)``) has the roles for which it is the first choice; without it the forecaster has to be asked for by name."""


def register(forecaster: Forecaster, *roles: Role) -> None:
    """The forecaster can be asked for by its name from now on, and is the first choice for the roles, if any.

    One that was registered under the same name before gives way; the methods that gridshare brings do not.

    Raises:
        ForecastError: If its name is that of a method that gridshare brings.
    """
    if forecaster.name in _BUILT_IN:
        problem = Problem(forecaster.name, "method_name_taken", "a method of gridshare", "a name of its own")
        raise ForecastError(problem)
    _registered[forecaster.name] = forecaster
    for role in roles:
        _FOR_ROLE[role] = forecaster.name


def method(name: str) -> Forecaster:
    """The method of a name.

    Raises:
        ForecastError: If there is none; the message lists those that there are.
    """
    discover()
    if name in _registered:
        return _registered[name]
    if name not in _BUILT_IN:
        problem = Problem("method", "unknown_method", repr(name), f"one of {', '.join(names())}")
        raise ForecastError(problem)
    module, kind = _BUILT_IN[name]
    made: Forecaster = getattr(import_module(module), kind)()
    return made


def method_for(role: Role) -> Forecaster:
    """The first choice for a role."""
    discover()
    return method(_FOR_ROLE[role])


def names() -> tuple[str, ...]:
    """Names of all methods."""
    discover()
    return (*_BUILT_IN, *_registered)


@cache
def discover() -> None:
    """Registers what installed packages bring, once.

    Raises:
        ForecastError: If one of them cannot be loaded; a plan must not go on without it in silence.
    """
    for entry in entry_points(group=ENTRY_POINTS):
        try:
            loaded = entry.load()
            made: Forecaster = loaded() if isinstance(loaded, type) else loaded
            roles: tuple[Role, ...] = tuple(getattr(made, "roles", ()))
            if unknown := set(roles) - set(_FOR_ROLE):
                message = f"unknown roles {', '.join(sorted(unknown))}"
                raise ValueError(message)  # noqa: TRY301 - one refusal for all that a foreign package may get wrong
            register(made, *roles)
        except Exception as error:  # a foreign package may raise anything
            found = f"cannot be loaded ({type(error).__name__}: {error})"
            expected = f"a forecaster with name, fit and restored, and roles among {', '.join(_FOR_ROLE)}"
            remedy = "Mend the package that brings it, or uninstall it."
            problem = Problem(f"{entry.name} = {entry.value}", "forecaster_unfit", found, expected, remedy)
            raise ForecastError(problem) from error
