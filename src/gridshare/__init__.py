"""Plan a business park that shares one grid connection, and prove that the plan keeps the cap.

``gridshare.new_site(folder, exports)`` makes a first site of exports and answers,
``gridshare.import_files(files, site)`` makes clean series of meter exports, ``gridshare.forecast(site, day)`` says what
they will be, ``gridshare.load(path)`` reads a site, ``gridshare.schedule(site)`` plans it,
``gridshare.schedule_days(site, (first, last), folder)`` plans day after day,
``gridshare.simulate(site, (first, last))`` lives measured days again, ``gridshare.verify(site, schedule)`` works
a plan out again independently, ``gridshare.letters(site, schedule)`` says what each member has to know of it,
``gridshare.what_if(site, add)`` asks whether one more connection fits,
``gridshare.fit(site, add, (first, last))`` whether it does over many days,
``gridshare.flexibility(site, window)`` how much the park can give, and at what price,
``gridshare.measures(site, add, (first, last))`` what makes it fit, and at what cost,
``gridshare.contract(site, (first, last))`` which contract the group needs,
``gridshare.variations(site)`` what each asset is worth, ``gridshare.appraise(document)`` whether an investment is,
``gridshare.scenarios(site, scenarios, (first, last))`` compares a year with changes, and ``gridshare.batch.run(sites)``
plans many sites and days.
What they need is imported at their first use, so that ``import gridshare`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gridshare import batch
    from gridshare.errors import GridshareError, SiteError
    from gridshare.first_site.verb import new_site
    from gridshare.library import (
        forecast,
        import_files,
        load,
        schedule,
        schedule_days,
        simulate,
        variations,
        verify,
        what_if,
    )
    from gridshare.milp.warm import Warm
    from gridshare.questions.appraisal.appraise import appraise
    from gridshare.questions.contract.question import contract
    from gridshare.questions.fit.question import fit
    from gridshare.questions.giving.question import flexibility
    from gridshare.questions.measures.question import measures
    from gridshare.questions.scenarios.given import scenarios
    from gridshare.reports.letters.verb import letters
    from gridshare.reports.notebook import Schedule
    from gridshare.usecases.what_if import Addition

__all__ = [
    "Addition",
    "GridshareError",
    "Schedule",
    "SiteError",
    "Warm",
    "__version__",
    "appraise",
    "batch",
    "contract",
    "fit",
    "flexibility",
    "forecast",
    "import_files",
    "letters",
    "load",
    "measures",
    "new_site",
    "scenarios",
    "schedule",
    "schedule_days",
    "simulate",
    "variations",
    "verify",
    "what_if",
    "what_would_help",
]

_HOMES = {
    "Addition": "gridshare.usecases.what_if",
    "GridshareError": "gridshare.errors",
    "Schedule": "gridshare.reports.notebook",
    "SiteError": "gridshare.errors",
    "Warm": "gridshare.milp.warm",
    "appraise": "gridshare.questions.appraisal.appraise",
    "contract": "gridshare.questions.contract.question",
    "fit": "gridshare.questions.fit.question",
    "flexibility": "gridshare.questions.giving.question",
    "forecast": "gridshare.library",
    "import_files": "gridshare.library",
    "letters": "gridshare.reports.letters.verb",
    "load": "gridshare.library",
    "measures": "gridshare.questions.measures.question",
    "new_site": "gridshare.first_site.verb",
    "scenarios": "gridshare.questions.scenarios.given",
    "schedule": "gridshare.library",
    "schedule_days": "gridshare.library",
    "simulate": "gridshare.library",
    "variations": "gridshare.library",
    "verify": "gridshare.library",
    "what_if": "gridshare.library",
    "what_would_help": "gridshare.questions.helps.asked",
}


def __getattr__(name: str) -> Any:
    """Import a verb when it is first asked for."""
    if name == "__version__":
        from importlib.metadata import version

        return version("gridshare")
    from importlib import import_module

    if name == "batch":  # a package of its own: its verb is `run`
        return import_module("gridshare.batch")
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(home), name)
    if not isinstance(value, type):
        from gridshare.arguments import held

        value = held(value)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The verbs, also before their first use."""
    return sorted({*globals(), *__all__})
