"""Reports show texts of the layers below in the language of the reader: of plans, rules and imports."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from gridshare.errors import Problem
from gridshare.imports.findings import Candidate, Decision, Question
from gridshare.imports.series.provenance import Concluded
from gridshare.reports.imports.page import import_page
from gridshare.reports.imports.summary import import_summary
from gridshare.reports.plan.page import plan_page
from gridshare.reports.plan.summary import summary
from gridshare.reports.verification import verification_summary
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.import_report import Asked, FileReport, ImportReport
from gridshare.usecases.validate import ProblemReport
from gridshare.usecases.verify_report import BrokenRule, VerifyReport

NOTE = "what processes are asked for after the horizon is not part of what the plan sees"
DUTCH_NOTE = "wat er na de planperiode van processen gevraagd wordt, ziet het plan niet"


def shown(parts: Iterable[RenderableType]) -> str:
    out = StringIO()
    for part in parts:
        Console(file=out, width=100).print(part)
    return " ".join(out.getvalue().split())


def test_notes_and_shortfalls_of_a_plan(tight: ScheduleDocument) -> None:
    document = tight.model_copy(update={"notes": [NOTE]})
    text, page = shown([summary(document, "nl")]), plan_page(document, "nl")
    for said in (text, page):
        assert DUTCH_NOTE in said
        assert NOTE not in said
        assert " kWh bij vertrek om " in said
        assert " kWh by " not in said
    assert NOTE in shown([summary(document, "en")])


def test_rules_that_a_schedule_breaks() -> None:
    rule = BrokenRule(
        label="H1",
        where="group",
        step=3,
        at="2026-01-15T00:45:00+01:00",
        amount=2.0,
        unit="kW",
        rule="the energy fits the battery",
    )
    report = VerifyReport(
        holds=False,
        name="Park",
        is_of_this_site=True,
        input_sha256="0",
        broken=[rule],
        wrong=[],
        exceedance_kwh=0.0,
        unserved_kwh=1234.5,
        unserved_kelvin_hours=None,
        unserved_kelvin=None,
        cost_eur=1.0,
        cost_of_days_eur=1.0,
        month_charges_eur=0.0,
        not_checked=[],
    )
    text = shown(verification_summary(report, "nl"))
    assert "groep: niet nagekomen om 2026-01-15T00:45:00+01:00, 2 kW: " in text
    assert "the energy" not in text
    assert "1.234,5 kWh niet geleverd" in text


def test_reasons_questions_and_problems_of_an_import() -> None:
    decision = Decision("a.csv, column 'Afname'", "zone", "local", "the file says so")
    question = Question("a.csv", "unit", "no unit stands there", (Candidate("kWh", "an interval of 15 min"),))
    problem = Problem("a.csv", "empty", "an empty file", "CSV", "Export it anew.")
    made = ImportReport(
        ok=False,
        time_zone="Europe/Amsterdam",
        files=[
            FileReport(
                file="a.csv",
                sha256="0" * 64,
                size=1,
                layout="generic",
                title="Any table of instants and numbers",
                channels=1,
                decisions=[Concluded.of(decision)],
                left_out=["column 'Gas': no values"],
            )
        ],
        questions=[Asked.of(question)],
        problems=[ProblemReport.of(problem)],
        series=[],
        sessions=[],
        written=[],
    )
    text, page = shown([import_summary(made, "nl")]), import_page(made, "nl")
    for said in (text, page):
        for english in ("the file says so", "interval of 15 min", "an empty file", "Export it anew", "no values"):
            assert english not in said
        assert "het bestand vermeldt het" in said
        assert "Exporteer het opnieuw." in said
