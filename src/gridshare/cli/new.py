"""``gridshare new``."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.import_ import Answer, Fill, Map
from gridshare.cli.options import Json, Language
from gridshare.cli.progress import counted

if TYPE_CHECKING:
    from rich.console import RenderableType

    from gridshare.first_site.answers import Given
    from gridshare.first_site.making import NewSite, Person
    from gridshare.reports.words import Language as Spoken
    from gridshare.reports.words import Words

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of the site; made where it is not there.")]
Exports = Annotated[
    list[Path] | None,
    typer.Argument(metavar="EXPORTS", help="Exports as they are (meters, prices, charging), zips or folders."),
]
Sample = Annotated[
    str | None, typer.Option("--from", metavar="SAMPLE", help="Copy a sample site instead; a wrong name lists all.")
]
AnswersFile = Annotated[
    Path | None, typer.Option("--answers", metavar="FILE", help="YAML with answers, by the names of the options.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take the default of what is not answered.")]
FillGaps = Annotated[Fill, typer.Option("--fill", help="Gaps in the exports: by like days, linear, or leave them.")]
Name = Annotated[str | None, typer.Option("--name", help="Name of the park.")]
Operator = Annotated[str | None, typer.Option("--operator", help="Grid operator.")]
Firms = Annotated[list[str] | None, typer.Option("--firm", metavar="METER=FIRM", help="Firm of a meter; - for none.")]
TheDay = Annotated[str | None, typer.Option("--day", metavar="YYYY-MM-DD", help="Day that is planned.")]
ImportCap = Annotated[str | None, typer.Option("--import-cap", metavar="KW", help="Most that the group may take.")]
ExportCap = Annotated[str | None, typer.Option("--export-cap", metavar="KW", help="Most that it may feed in.")]
Windows = Annotated[
    list[str] | None,
    typer.Option("--window", metavar="LIMIT", help="'260 kW, 16:00-19:00, mon-fri, nov-feb': a lower limit."),
]
Connections = Annotated[
    list[str] | None, typer.Option("--connection", metavar="FIRM=KVA", help="'Bakery = 250 kVA': a firm's own.")
]
Contracts = Annotated[
    list[str] | None, typer.Option("--contract", metavar="KIND", help="dynamic, fixed, or 'Bakery = fixed'.")
]
Prices = Annotated[str | None, typer.Option("--prices", metavar="EUR", help="'0.25; 0.05': fixed, and fed in.")]
Tariff = Annotated[str | None, typer.Option("--tariff", metavar="EUR", help="Per kW of the month's peak; 0 for none.")]
Batteries = Annotated[
    list[str] | None, typer.Option("--battery", metavar="BATTERY", help="'Bakery, 400 kWh, 200 kW'; - for none.")
]
Chargers = Annotated[
    list[str] | None, typer.Option("--charger", metavar="LIST=KW", help="'trucks = 100 kW': power of each charger.")
]
_About = tuple[Path | None, list[str] | None, Fill]
"""What is known of the exports: file for ``--map``, answers, and what is done about gaps."""

Solar = Annotated[list[str] | None, typer.Option("--solar", metavar="PANELS", help="Panels that may be turned down.")]


def new(
    *,
    folder: Folder,
    exports: Exports = None,
    sample: Sample = None,
    answers: AnswersFile = None,
    yes: Yes = False,
    name: Name = None,
    operator: Operator = None,
    firm: Firms = None,
    day: TheDay = None,
    import_cap: ImportCap = None,
    export_cap: ExportCap = None,
    window: Windows = None,
    connection: Connections = None,
    contract: Contracts = None,
    prices: Prices = None,
    tariff: Tariff = None,
    battery: Batteries = None,
    charger: Chargers = None,
    solar: Solar = None,
    map_file: Map = None,
    answer: Answer = None,
    fill: FillGaps = Fill.like_days,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Make a site of exports: a dozen questions, each with a default from the data, and a site.yaml that plans.

    Answers are kept in the folder as they are given: a run that was stopped goes on there. Nothing is written over.
    """
    said: dict[str, Any] = {
        "name": name, "operator": operator, "firms": firm, "day": day, "import_cap": import_cap,
        "export_cap": export_cap, "windows": window, "connections": connection, "contracts": contract,
        "prices": prices, "tariff": tariff, "batteries": battery, "chargers": charger, "solar": solar,
    }  # fmt: skip
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        said = {key: value for key, value in said.items() if value}
        if sample is not None:
            _copy(sample, folder, exports or said or answers, language_of(language), as_json=as_json)
            return
        given = _given(exports or [], said, answers, (map_file, answer, fill))
        given = _in_language(given, folder, language)
        made = _made(folder, given, _person(given, yes=yes or as_json))
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(made))
        else:
            for part in _summary(made, given.language or "en"):
                print_text(part)
        if not made.validation.ok:
            from gridshare.errors import SiteError

            raise typer.Exit(SiteError.exit_code)


def _given(exports: list[Path], said: Mapping[str, Any], answers: Path | None, about: _About) -> Given:
    """What was said on the command line, before what is in the file of answers."""
    from gridshare.first_site.answers import Given, read_answers
    from gridshare.imports import MapDocument
    from gridshare.usecases.import_map import parsed_answers, read_map

    map_file, answer, fill = about
    known = MapDocument() if map_file is None else read_map(map_file)
    if answer:
        known = known.model_copy(update={"answers": {**known.answers, **parsed_answers(answer)}})
    given = Given(dict(said), tuple(exports), known, fill.value.replace("-", "_"))  # type: ignore[arg-type]
    return given if answers is None else given.after(read_answers(answers))


def _in_language(given: Given, folder: Path, chosen: str | None) -> Given:
    """The language that is chosen now, else that of the answers, else that of the environment."""
    from dataclasses import replace

    from gridshare.first_site.answers import KEPT, read_answers
    from gridshare.reports.words import language_of

    if chosen is None and given.language is None and (folder / KEPT).is_file():
        given = replace(given, language=read_answers(folder / KEPT).language)
    return replace(given, language=language_of(chosen) if chosen or given.language is None else given.language)


def _person(given: Given, *, yes: bool) -> Person | None:
    """Whoever sits at the terminal; None where nobody does, or wants to be asked."""
    if yes or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    from gridshare.cli.asking import Terminal

    return Terminal(given.language or "en")


def _made(folder: Path, given: Given, person: Person | None) -> NewSite:
    from gridshare.cli.asking import Terminal, told_how_to_go_on
    from gridshare.first_site.making import new_site

    with told_how_to_go_on(folder, given.language or "en"):
        if isinstance(person, Terminal):
            with person:
                return new_site(folder, given, person, person.reading)
        with counted() as show:
            return new_site(folder, given, person, lambda file, done, total: show(done, total, file))


def _copy(sample: str, folder: Path, also: object, language: Spoken, *, as_json: bool) -> None:
    from gridshare.cli.asking import TEXTS
    from gridshare.first_site.samples import copied
    from gridshare.reports.words import Words

    words = Words(language, TEXTS)
    if also:
        raise typer.BadParameter(words("sample_alone"), param_hint="--from")
    written = copied(sample, folder, language)
    if as_json:
        import json

        print_document(json.dumps({"folder": str(folder), "files": [str(path) for path in written]}, indent=2) + "\n")
        return
    print_text(words("copied", folder=folder, n=len(written)))
    for line in _next(folder, None, words):
        print_text(line)


def _summary(made: NewSite, language: Spoken) -> Iterator[RenderableType]:
    """What was made, what nobody said, whether it can be planned, and what comes next."""
    from rich.text import Text

    from gridshare.cli.asking import TEXTS
    from gridshare.reports.terminal import BAD, line
    from gridshare.reports.validation import validation_summary
    from gridshare.reports.words import Words

    words = Words(language, TEXTS)
    if made.imported is not None:
        report = made.imported
        n = sum(len(series.findings) > 0 and series.findings[0].severity != "info" for series in report.series)
        yield words("imported", files=len(report.files), series=len(report.series), visits=len(report.sessions))
        if n:
            yield line("!", words("findings", n=n), "yellow")
    yield Text(words("made", site=made.site), "bold")
    assumed = [each for each in made.settled if each.why]
    if assumed:
        yield words("assumed")
    yield from (line("-", f"{each.asked} {each.answer} ({each.why})") for each in assumed)
    yield from (line("!", words.translated(note), "yellow") for note in made.notes)
    # What a reader of a plan should know of its sessions is in the plan, and would bury what is said here.
    yield from validation_summary(made.validation.model_copy(update={"notes": []}), language)
    if not made.validation.ok:
        yield Text(words("wrong", site=made.site), BAD)
        yield from (line("✗", words.translated(problem.message)) for problem in made.validation.problems)
    day = next((each.answer for each in made.settled if each.key == "day" and each.why), None)
    yield from _next(Path(made.folder), day, words)


def _next(folder: Path, day: str | None, words: Words) -> Iterator[str]:
    """The commands that come next."""
    place = shlex.quote(str(folder))
    yield words("next")
    plan, page, letters = (shlex.quote(str(folder / name)) for name in ("plan.json", "park.pdf", "letters"))
    yield f"  gridshare schedule {place}"
    yield f"  gridshare schedule {place} --json-file {plan} --report {page}    # {words('on_a_page')}"
    yield f"  gridshare letters {place} {plan} {letters}    # {words('to_members')}"
    if day is not None:
        after = date.fromisoformat(day) + timedelta(days=1)
        yield f"  gridshare schedule {place} --day {after}    # {words('on_forecasts')}"
    yield f"  gridshare validate {place}    # {words('after_changes')}"
