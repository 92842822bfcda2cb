"""The methods by name, and which of them suits which role. A user's own is registered here too."""

from __future__ import annotations

from importlib import import_module

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
    return method(_FOR_ROLE[role])


def names() -> tuple[str, ...]:
    """Names of all methods."""
    return (*_BUILT_IN, *_registered)
