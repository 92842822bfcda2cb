"""A first site of imported series: what is assumed follows from them, what was answered counts, nothing is lost."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.unit.first_site.parks import FIRMS, exports, load_kw, measured, visits

import gridshare
from gridshare.errors import CancelledError, Problem
from gridshare.first_site.answers import KEPT, Given, read_answers
from gridshare.first_site.draft import Default
from gridshare.first_site.making import NewSite, new_site
from gridshare.first_site.phrases import AnswersError
from gridshare.first_site.questions import QUESTIONS
from gridshare.imports import MapDocument
from gridshare.outputs import OutputError
from gridshare.series.measured import MeasuredSeries, read_measured, write_measured
from gridshare.usecases.import_report import Asked


class Somebody:
    """Answers in turn; stops when nothing is left to say."""

    def __init__(self, answers: Sequence[str]) -> None:
        self.left, self.asked, self.problems = list(answers), list[str](), list[str]()

    def file(self, question: Asked, before: str) -> str:
        raise AssertionError(question, before)

    def question(self, key: str, default: Default, number: int, problem: str) -> str:
        assert QUESTIONS[number - 1].key == key
        assert default.why
        self.asked.append(key)
        self.problems += [problem] if problem else []
        if not self.left:
            raise CancelledError(Problem("test", "cancelled", "Ctrl-C", "an answer"))
        return self.left.pop(0)


def answers_of(made: NewSite) -> dict[str, str]:
    return {each.key: each.answer for each in made.settled}


def test_defaults_follow_from_the_series_and_say_why(tmp_path: Path) -> None:
    made = new_site(measured(tmp_path / "park_noord", prices=True), Given())
    highest = sum(load_kw(kw) for kw in FIRMS.values()).max()
    answers = answers_of(made)
    assert answers["name"] == "Park Noord"
    assert answers["day"] == "2026-03-20"
    assert answers["import_cap"] == "190"
    assert answers["export_cap"] == "0"
    assert answers["contracts"] == "dynamic"
    assert np.isclose(highest, 190)
    why = {each.key: each.why for each in made.settled}
    assert "190 kW" in why["import_cap"]
    assert "all 3 series" in why["day"]
    assert all(why.values())
    assert made.validation.ok
    assert made.validation.findings == []


def test_what_is_made_by_defaults_is_planned_and_verified(tmp_path: Path) -> None:
    folder = visits(measured(tmp_path / "park", prices=True, feed_in=True))
    made = new_site(folder, Given({"batteries": "bakkerij noord, 50 kWh, 25 kW"}))
    assert made.validation.ok
    assert made.validation.findings == []
    plan = gridshare.schedule(folder, time_limit_s=60)
    assert gridshare.verify(folder, plan.document).holds
    assert plan.document.verdict.cap_kept


def test_answers_count_in_the_document(tmp_path: Path) -> None:
    given = {
        "name": 'Park "Zuid": 2',
        "operator": "Enexis",
        "firms": {"vervoer_de_vries": "-", "koelhuis_jansen": "Bakkerij Noord"},
        "import_cap": 150,
        "export_cap": "20",
        "windows": ["120 kW, 16:00-19:00, mon-fri"],
        "connections": {"bakkerij noord": "250 kVA"},
        "prices": "0,30 0,10",
        "tariff": 0,
    }
    folder = measured(tmp_path / "park")
    assert new_site(folder, Given(given)).validation.ok
    site = gridshare.load(folder)
    assert site.name == 'Park "Zuid": 2'
    assert [member.name for member in site.members] == ["Bakkerij Noord"]
    assert len(site.members[0].assets) == 2
    assert site.members[0].connection.kva == 250
    assert [layer.limit_kw.given for layer in site.connection.layers] == [150, 20, 120]
    assert site.energy_contracts["fixed"].import_.price.given == 0.30
    assert site.energy_contracts["fixed"].export.price.given == 0.10
    assert site.grid_tariff.peaks == ()


def test_the_month_has_reached_what_was_measured_before_the_day(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    new_site(folder, Given({"day": "2026-03-17"}))
    assert gridshare.load(folder).grid_tariff.peaks[0].so_far_kw == 190


def test_chargers_get_the_least_usual_power_that_charges_in_half_of_a_stay(tmp_path: Path) -> None:
    folder = visits(measured(tmp_path / "park"))
    made = new_site(folder, Given())
    assert "autos_kantoor 40 kW" in {each.key: each.why for each in made.settled}["chargers"]
    charging = gridshare.load(folder).members[-1].assets[0]
    assert {name: each.power_kw for name, each in charging.connectors.items()} == {"P1": 11, "P2": 50}
    assert answers_of(made)["chargers"] == "autos_kantoor = 11-50 kW"
    assert float(answers_of(made)["import_cap"]) > 190


def test_a_charger_that_could_not_have_charged_what_it_did_is_refused(tmp_path: Path) -> None:
    folder = visits(measured(tmp_path / "park"))
    with pytest.raises(AnswersError) as refused:
        new_site(folder, Given({"chargers": "11 kW"}))
    assert refused.value.problems[0].expected == "at least 20 kW: a visit took so much"


def test_a_firm_whose_meter_may_measure_its_chargers_too_is_named(tmp_path: Path) -> None:
    folder = visits(measured(tmp_path / "park"))
    made = new_site(folder, Given({"firms": "autos_kantoor = Bakkerij Noord", "chargers": "22 kW"}))
    assert [note.partition(":")[0] for note in made.notes] == ["Bakkerij Noord"]
    charging = gridshare.load(folder).members[0].assets[1]
    assert {name: each.power_kw for name, each in charging.connectors.items()} == {"P1": 22, "P2": 22}


def test_panels_with_a_meter_of_their_own_are_planned_and_those_behind_one_are_not(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    own = folder / "measured"
    like = read_measured(own / "koelhuis_jansen_consumption_kw.parquet")
    for name in ("koelhuis_jansen", "zonnedak"):
        series = MeasuredSeries(
            f"{name}_production_kw", like.start, like.step_s, like.values, like.origin, "production"
        )
        write_measured(series, own)
    made = new_site(folder, Given({"solar": "zonnedak"}))
    kinds = {member.name: [asset.kind for asset in member.assets] for member in gridshare.load(folder).members}
    assert kinds["Koelhuis Jansen"] == ["inflexible_load"]
    assert kinds["Zonnedak"] == ["solar"]
    assert gridshare.load(folder).members[-1].assets[0].curtailable
    assert made.validation.ok


def test_what_panels_with_a_meter_of_their_own_give_is_in_the_cap_for_feed_in(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    like = read_measured(folder / "measured" / "koelhuis_jansen_consumption_kw.parquet")
    values = np.where(np.arange(len(like.values)) % 96 == 50, 400.0, 0.0)
    write_measured(
        replace(like, name="zonnedak_production_kw", values=values, quantity="production"), folder / "measured"
    )
    assert answers_of(new_site(folder, Given()))["export_cap"] == "210"


def test_a_meter_that_is_the_sum_of_all_others_is_left_out(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    like = read_measured(folder / "measured" / "koelhuis_jansen_consumption_kw.parquet")
    values = sum(load_kw(kw) for kw in FIRMS.values()) * 1.01
    write_measured(replace(like, name="hoofdmeter_consumption_kw", values=values), folder / "measured")
    made = new_site(folder, Given())
    assert "hoofdmeter is the sum" in {each.key: each.why for each in made.settled}["firms"]
    assert answers_of(made)["import_cap"] == "190"
    assert len(gridshare.load(folder).members) == 3


def test_intervals_that_no_step_fits_are_refused_by_the_check_and_not_before(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    like = read_measured(folder / "measured" / "koelhuis_jansen_consumption_kw.parquet")
    write_measured(replace(like, start=like.start + 420), folder / "measured")
    made = new_site(folder, Given({"day": "2026-03-18"}))
    assert not made.validation.ok
    assert made.validation.problems[0].where.startswith("members[1].assets[0].profile")
    assert answers_of(made)["import_cap"] == "190"


def test_all_answers_that_cannot_be_used_are_reported_at_once(tmp_path: Path) -> None:
    given = {
        "firms": "onbekend = X",
        "day": "gisteren",
        "import_cap": "1.500",
        "export_cap": "veel",
        "contracts": "dynamic",
        "tariff": "duur",
        "batteries": "Nergens, 400 kWh, 200 kW",
    }
    folder = measured(tmp_path / "park")
    with pytest.raises(AnswersError) as refused:
        new_site(folder, Given(given))
    assert [problem.where for problem in refused.value.problems] == list(given)
    assert all(problem.remedy for problem in refused.value.problems)
    assert not (folder / "site.yaml").exists()


def test_who_stops_goes_on_where_they_were(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    first = Somebody(["Park Oost", "", "bakkerij_noord = De Molen", "volgende week", "", "500"])
    with pytest.raises(CancelledError):
        new_site(folder, Given(language="nl"), first)
    assert first.asked == ["name", "operator", "firms", "day", "day", "import_cap", "export_cap"]
    assert "volgende week" in first.problems[0]
    kept = read_answers(folder / KEPT)
    assert kept.answers["name"] == "Park Oost"
    assert kept.language == "nl"
    second = Somebody([""] * len(QUESTIONS))
    made = new_site(folder, Given(), second)
    assert second.asked == ["export_cap", "windows", "connections", "contracts", "prices", "tariff", "batteries"]
    assert answers_of(made)["import_cap"] == "500"
    assert "De Molen" in (folder / "site.yaml").read_text(encoding="utf-8")
    assert "AANGENOMEN" in (folder / "site.yaml").read_text(encoding="utf-8")


def test_a_site_is_never_written_over(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    (folder / "site.yml").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError) as refused:
        new_site(folder, Given())
    assert refused.value.problems[0].code == "site_exists"
    assert (folder / "site.yml").read_text(encoding="utf-8") == "mine"
    assert not (folder / KEPT).exists()


def test_other_files_of_the_folder_stay_as_they_are(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    (folder / "brief.txt").write_text("cap: 640", encoding="utf-8")
    assert new_site(folder, Given()).validation.ok
    assert (folder / "brief.txt").read_text(encoding="utf-8") == "cap: 640"


def test_series_without_a_common_day_say_which_days_each_holds(tmp_path: Path) -> None:
    folder = measured(tmp_path / "park")
    path = folder / "measured" / "bakkerij_noord_consumption_kw.parquet"
    old = read_measured(path)
    write_measured(replace(old, start=old.start - 364 * 86400), folder / "measured")
    with pytest.raises(AnswersError) as refused:
        new_site(folder, Given())
    problem = refused.value.problems[0]
    assert problem.code == "no_common_day"
    assert "bakkerij_noord 2025-03-17 – 2025-03-21" in problem.found
    assert "--firm 'bakkerij_noord = -'" in problem.remedy
    assert new_site(folder, Given({"firms": "bakkerij_noord = -"})).validation.ok


def test_a_folder_without_series_and_exports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnswersError) as refused:
        new_site(tmp_path / "park", Given())
    assert refused.value.problems[0].code == "no_exports"
    assert not (tmp_path / "park").exists()


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    somebody = Somebody([])
    for folder in (tmp_path / "file", tmp_path / "file" / "park"):
        with pytest.raises(OutputError):
            new_site(folder, Given(exports=(tmp_path / "x.csv",)), somebody)
    assert somebody.asked == []


def test_the_verb_in_python_takes_exports_answers_and_a_language(tmp_path: Path) -> None:
    made = gridshare.new_site(
        tmp_path / "park",
        exports(tmp_path / "exports"),
        {"import_cap": 150},
        import_answers={"unit": "kWh"},
        language="nl",
    )
    assert answers_of(made)["import_cap"] == "150"
    assert "AANGENOMEN" in Path(made.site).read_text(encoding="utf-8")
    with pytest.raises(OutputError):
        gridshare.new_site(tmp_path / "park")


ALL = {
    "bakkerij_noord": {"name": "Bakkerij Noord BV", "connection_kw": 100, "contracted_kw": 70.5},
    "koelhuis_jansen": {"connection_kw": 173, "contracted_kw": 90},
    "vervoer_de_vries": {"connection_kw": 55, "contracted_kw": 45},
}


def by_map(folder: Path, meters: object, person: Somebody | None = None, **answers: str) -> NewSite:
    return new_site(folder, Given(answers, said=MapDocument.model_validate({"meters": meters})), person)


def test_what_the_map_says_of_all_firms_is_not_asked_and_counts(tmp_path: Path) -> None:
    folder, person = measured(tmp_path / "park"), Somebody([""] * 11)
    made = by_map(folder, ALL, person)
    assert made.validation.ok
    assert "connections" not in person.asked
    assert "import_cap" in person.asked
    answers, why = answers_of(made), {each.key: each.why for each in made.settled}
    assert answers["connections"] == "Bakkerij Noord BV = 100 kW; Koelhuis Jansen = 173 kW; Vervoer De Vries = 55 kW"
    assert why["connections"] == ""
    assert answers["import_cap"] == "205.5"
    assert "contracted by the map file" in why["import_cap"]
    first = gridshare.load(folder).members[0]
    assert (first.name, first.connection.import_limit_kw.given) == ("Bakkerij Noord BV", 100)
    assert first.connection.export_limit_kw.given == 100


def test_what_the_map_says_of_some_firms_is_a_default_that_is_asked(tmp_path: Path) -> None:
    some = {key: of for key, of in ALL.items() if key != "vervoer_de_vries"}
    person = Somebody([""] * 12)
    made = by_map(measured(tmp_path / "park"), some, person)
    assert "connections" in person.asked
    why = {each.key: each.why for each in made.settled}["connections"]
    assert why == "the map file; it says nothing of Vervoer De Vries, where a plan then knows no limit of their own"
    assert answers_of(made)["import_cap"] == "190"


def test_an_answer_counts_before_the_map_and_meters_of_a_firm_add_up(tmp_path: Path) -> None:
    firms = "koelhuis_jansen = Bakkerij; bakkerij_noord = Bakkerij"
    made = by_map(measured(tmp_path / "one"), ALL, firms=firms)
    assert answers_of(made)["connections"] == "Bakkerij = 273 kW; Vervoer De Vries = 55 kW"
    made = by_map(measured(tmp_path / "two"), ALL, connections="vervoer de vries = 40 kVA")
    assert [m.connection.kva for m in gridshare.load(tmp_path / "two").members] == [None, None, 40]


def test_contracted_feed_in_is_the_cap_where_every_meter_that_fed_in_has_one(tmp_path: Path) -> None:
    folder = measured(tmp_path / "one", feed_in=True)
    made = by_map(folder, {"bakkerij_noord": {"contracted_feed_in_kw": 210}})
    assert answers_of(made)["export_cap"] == "210"
    made = by_map(measured(tmp_path / "two", feed_in=True), {"koelhuis_jansen": {"contracted_feed_in_kw": 10}})
    assert answers_of(made)["export_cap"] != "10"


class Owner(Somebody):
    """Knows what the files leave open: feed-in is written where there is any."""

    def __init__(self) -> None:
        super().__init__([""] * 20)
        self.of_files: list[str] = []

    def file(self, question: Asked, before: str) -> str:  # noqa: ARG002
        self.of_files.append(question.aspect)
        return {"unit": "kWh", "blank": "zero"}[question.aspect]


def test_blank_feed_in_is_asked_and_no_quarter_is_lost(tmp_path: Path) -> None:
    files = exports(tmp_path / "exports")
    bakery = next(file for file in files if file.stem == "bakkerij_noord")
    head, *rows = bakery.read_text(encoding="utf-8").splitlines()
    rows = [f"{row};{'30,5' if 48 <= k % 96 < 56 else ''}" for k, row in enumerate(rows)]
    bakery.write_text("\n".join([f"{head};Teruglevering (kWh)", *rows]) + "\n", encoding="utf-8")
    owner = Owner()
    new_site(tmp_path / "park", Given(exports=tuple(files)), owner)
    assert sorted(set(owner.of_files)) == ["blank", "unit"]
    net = read_measured(next((tmp_path / "park" / "measured").glob("bakkerij_noord_net_kw*")))
    assert len(net.values) == 96 * 5
    assert not net.origin.any()
    assert net.values[:48].tolist() == load_kw(60)[:48].tolist()
