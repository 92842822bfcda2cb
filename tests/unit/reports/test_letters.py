"""Letters to members: what changes, true in each case, and nothing of another firm."""

import copy
import csv
import io
import json
import re
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.builders import START, a_battery, a_load, a_site, random_site, resolved
from tests.commands import gridshare

from gridshare.assets import KINDS
from gridshare.errors import SiteError
from gridshare.library import schedule as planned
from gridshare.outputs import OutputError
from gridshare.reports.board.typeset import sources
from gridshare.reports.clock import grid_of
from gridshare.reports.letters.alone import alone
from gridshare.reports.letters.around import around
from gridshare.reports.letters.changes import changed_parts, first_change, is_changed
from gridshare.reports.letters.composed import letter, letters
from gridshare.reports.letters.doings import doings
from gridshare.reports.letters.files import FORMS, write_letters
from gridshare.reports.letters.letter import Letter
from gridshare.reports.letters.mail import mail
from gridshare.reports.letters.own import Own, Part
from gridshare.reports.letters.refusal import LettersError, refuse_unsound, refuse_unverified
from gridshare.reports.letters.task import task
from gridshare.reports.letters.verb import letters as in_python
from gridshare.reports.member_files import file_names
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.timegrid import TimeGrid
from gridshare.usecases.verify import verify
from gridshare.view import NET_LOAD, Deed

Plan = Callable[[dict[str, Any]], ScheduleDocument]
GOLDEN = Path(__file__).parent / "letters"
_KWH = 0.6
"""What a letter leaves out of an asset's energy at most [kWh], for each of its deeds."""


def site_of(document: ScheduleDocument) -> Site:
    return resolve(SiteDocument.model_validate(document.input))


def alone_of(document: ScheduleDocument) -> Any:
    """What the cars of a site do when nothing is planned."""
    return alone(site_of(document))["cars"]


def all_letters(document: ScheduleDocument, language: Language = "en") -> list[Letter]:
    return letters(document, site_of(document), language)


def texts(each: Letter) -> dict[str, str]:
    """All that a letter is written as; of the PDF what Typst is given."""
    files = {form: make(each) for form, make in FORMS.items() if form != "pdf"}
    whole = {**files, "pdf": sources(each.report)["report.json"].decode()}
    return {form: text if isinstance(text, str) else text.decode() for form, text in whole.items()}


def said(document: ScheduleDocument, member: str, language: Language = "en") -> str:
    """The text of an e-mail on one line."""
    found = letter(document, site_of(document), member, language)
    assert found is not None
    return " ".join(mail(found).split())


@pytest.fixture(scope="module")
def ahead(site: dict[str, Any], plan: Plan) -> ScheduleDocument:
    """A plan until 20:00 that sees what follows: the truck charges after it."""
    horizon = {"start": "2026-01-15 00:00", "steps": 20, "step_minutes": 60, "look_ahead_hours": 4.0}
    return plan(site | {"horizon": horizon})


@pytest.fixture(scope="module")
def parks(
    ordinary: ScheduleDocument, tight: ScheduleDocument, ahead: ScheduleDocument, plan: Plan
) -> list[ScheduleDocument]:
    """An ordinary day, one that cannot keep its cap, one with a look-ahead, and small parks of all kinds."""
    return [ordinary, tight, ahead, *(plan(random_site(seed, size=8, steps=8)) for seed in (1, 4))]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_letter_reads_as_it_did(
    ordinary: ScheduleDocument, language: Language, request: pytest.FixtureRequest
) -> None:
    found = "\n\n".join(mail(each) for each in all_letters(ordinary, language))
    path = GOLDEN / f"three-yards.{language}.txt"
    if request.config.getoption("--regenerate"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


# --- nothing of another firm


def test_no_letter_names_another_firm_or_what_it_has(parks: list[ScheduleDocument]) -> None:
    for document in parks:
        everybody = {
            m.name: {m.name, *(a.name for a in document.assets if a.member == m.name)} for m in document.members
        }
        for each in all_letters(document):
            own = everybody[each.member]
            others = set().union(*everybody.values()) - own
            for form, text in texts(each).items():
                found = [name for name in others if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
                assert not [name for name in found if not any(name in mine for mine in own)], (form, each.member)


def _others_changed(document: ScheduleDocument, member: str) -> ScheduleDocument:
    """The same for one member, and everything else for all others: names, loads, money, sessions."""

    def other(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: other(each) for key, each in value.items()}
        if isinstance(value, list):
            return [other(each) for each in value]
        return 3.7 * value + 11.3 if isinstance(value, float) else value

    def renamed(each: dict[str, Any], k: int) -> dict[str, Any]:
        mine = each.get("member", each.get("point", each.get("name"))) == member
        keys = [key for key in ("name", "member", "asset", "point") if key in each]
        return each if mine else other(each) | {key: f"other {key} {k}" for key in keys}

    changed = document.model_dump(mode="json")
    for name in ("members", "assets", "unserved", "exceedances"):
        changed[name] = [renamed(each, k) for k, each in enumerate(changed[name])]
    changed["figures"]["import_kwh"] += 1000.0
    changed["savings"]["cost_eur"] += 1000.0
    return ScheduleDocument.model_validate(changed)


def test_a_letter_is_the_same_whatever_the_others_are_and_do(parks: list[ScheduleDocument]) -> None:
    for document in parks:
        site = site_of(document)
        for each in document.members:
            mine, same = (
                letter(document, site, each.name),
                letter(_others_changed(document, each.name), site, each.name),
            )
            assert mine is not None
            assert same is not None
            assert texts(same) == texts(mine)


def test_of_the_group_a_letter_knows_yes_or_no(tight: ScheduleDocument) -> None:
    for member in tight.members:
        near = around(tight, member.name)
        sides = [near.imports, near.exports, *(side for pair in near.cables.values() for side in pair)]
        steps = [array for side in sides for array in (side.full, side.above, side.over)]
        steps += [array for peak in near.peaks for array in (peak.full, peak.higher)]
        assert {array.dtype for array in steps} == {np.dtype(np.bool_)}


def test_how_far_the_group_is_from_its_cap_is_in_no_letter(ordinary: ScheduleDocument) -> None:
    raw = ordinary.model_dump(mode="json")
    group, site = raw["group"], site_of(ordinary)
    far = [t for t, cap in enumerate(group["import_cap_kw"]) if 0 < group["net_load_kw"][t] < 0.5 * cap]
    assert far
    for t in far:
        group["net_load_kw"][t] *= 0.9
        group["baseline_net_load_kw"][t] *= 0.9
    emptier = ScheduleDocument.model_validate(raw)
    for member in ordinary.members:
        found, same = (letter(document, site, member.name) for document in (ordinary, emptier))
        assert found is not None
        assert same is not None
        assert texts(found) == texts(same)


# --- true in each case


def _excess(document: ScheduleDocument, member: str) -> np.ndarray:
    """How far the group would be above its contract on import if this member alone did nothing, and where more."""
    own = next(m for m in document.members if m.name == member)
    more = np.array(own.baseline_net_load_kw) - np.array(own.net_load_kw)
    cap = np.array([np.inf if v is None else v for v in document.group.import_contract_kw])
    return np.where(more > 0.05, np.array(document.group.net_load_kw) + more - cap, -np.inf)


def test_it_is_said_that_the_group_goes_above_its_cap_where_it_would(parks: list[ScheduleDocument]) -> None:
    seen = set()
    for document in parks:
        for each in all_letters(document):
            if each.first is None:
                continue
            over = bool((_excess(document, each.member) > 0.05).any())
            text = " ".join(mail(each).split())
            assert ("then goes above its cap" in text or "the group is above its cap at times" in text) == over
            seen.add(over)
    assert seen == {True, False}


def test_making_room_for_what_others_plan_is_a_reason(plan: Plan) -> None:
    # By itself the press starts at once and nothing is over; the plan charges a battery at that hour, and needs room.
    press = {"kind": "deferrable_load", "name": "press", "power_kw": 15.0, "duration_minutes": 30}
    raw = a_site(press, cap_kw=25)
    raw["energy_contracts"]["dynamic"] = {"import": {"price": [0.05, 0.2, 0.2, 0.6]}, "export": {"price": 0.0}}
    battery = a_battery(start_kwh=0.0, charge_kw=20.0)
    firm = {"name": "neighbour", "energy_contract": "dynamic", "assets": [a_load(profile=[0, 0, 0, 20]), battery]}
    raw["members"].append(firm)
    text = said(plan(raw), "yard")
    assert "The group then goes above its cap (01:00-01:30), by the 15 kW at most" in text
    assert "Why: The group's transport capacity is tight 01:00-01:30." in text


def test_the_figure_of_it_is_the_members_own_and_a_bound(parks: list[ScheduleDocument]) -> None:
    seen = 0
    for document in parks:
        for each in all_letters(document):
            text = " ".join(mail(each).split())
            found = re.search(r"above its cap \([^)]*\), by the ([\d,.]+) kW at most", text)
            if found and document.verdict.cap_kept:
                assert float(found[1].replace(",", "")) >= _excess(document, each.member).max() - 0.5
                seen += 1
    assert seen


def test_the_times_of_a_letter_hold_the_energy_of_the_plan(parks: list[ScheduleDocument]) -> None:
    for document in parks:
        h = grid_of(document).step_h
        for asset in document.assets:
            view = next(kind.view for kind in KINDS if kind.name == asset.kind)
            rows = [part.decisions for part in asset.parts] or [asset.decisions]
            for row in rows if view.deeds else ():
                power = {name: np.array(values) for name, values in {NET_LOAD: asset.net_load_kw, **row}.items()}
                for deed in view.deeds:
                    whole = h * np.maximum(power[deed.power], 0.0).sum()
                    found = sum(d.kwh for d in doings([deed], power, h))
                    assert whole - found <= _KWH * (1 + whole / 4)
                    assert found <= whole + 1e-9


def test_an_annex_has_the_decisions_to_the_step(parks: list[ScheduleDocument]) -> None:
    for document in parks:
        grid = grid_of(document)
        for each in all_letters(document):
            rows = list(csv.reader(io.StringIO(texts(each)["csv"])))[1:]
            assert len(rows) == len(each.runs)
            for name in each.changes:
                asset = next(a for a in document.assets if a.name == name)
                view = next(kind.view for kind in KINDS if kind.name == asset.kind)
                decided = [part.decisions for part in asset.parts] or [{NET_LOAD: asset.net_load_kw, **asset.decisions}]
                whole = sum(grid.step_h * sum(row[deed.power]) for row in decided for deed in view.deeds)
                own = [run for run in each.runs if run.asset == name]
                assert sum(run.kw * (run.end - run.begin) / timedelta(hours=1) for run in own) == pytest.approx(whole)


def test_what_it_does_without_the_plan_is_the_baseline(parks: list[ScheduleDocument]) -> None:
    for document in parks:
        without = alone(site_of(document))
        for asset in document.assets:
            if asset.kind == "ev_charging":
                charge = sum(row["charge_kw"] for row in without[asset.name].values())
                assert np.asarray(charge) == pytest.approx(np.array(asset.baseline_net_load_kw), abs=1e-3)


def test_a_firm_of_which_nothing_moves_does_what_it_always_does(ordinary: ScheduleDocument) -> None:
    text = said(ordinary, "Bakery", "nl")
    assert "verandert er bij u niets: u doet wat u altijd doet." in text
    assert "grens" not in text


def test_a_firm_without_assets_gets_a_letter_too(site: dict[str, Any], plan: Plan) -> None:
    raw = copy.deepcopy(site)
    raw["members"].append({"name": "Kantoor", "energy_contract": "fixed"})
    assert "nothing changes at your firm" in said(plan(raw), "Kantoor")


def test_what_a_plan_only_looks_ahead_at_is_asked_of_nobody(ahead: ScheduleDocument) -> None:
    left = {p.asset: p.left_kwh for p in ahead.look_ahead.postponed} if ahead.look_ahead else {}
    assert left["truck square"] == pytest.approx(180.0)
    text = said(ahead, "Transport [NL]")
    assert "What is left after that, 180 kWh, is in the next plan." in text
    assert "truck-7 (T1): there 16:00 - 23:00, when later, gets 0 of 180 kWh, the rest later" in text
    end = grid_of(ahead).end
    assert all(run.end <= end for each in all_letters(ahead) for run in each.runs)
    assert set(around(ahead, "Cold store").left_kwh) == set()


def test_what_is_short_of_a_member_is_said_to_it_alone(tight: ScheduleDocument) -> None:
    short = {u.member for u in tight.unserved if u.amount > 0.05}
    assert short
    for each in all_letters(tight):
        assert any("Not all can be done" in line.text for line in each.report.because) == (each.member in short)


def test_a_plan_above_the_cap_says_so_to_who_has_something_to_do(tight: ScheduleDocument) -> None:
    assert not tight.verdict.cap_kept
    for each in all_letters(tight):
        assert ("the group is above its cap" in mail(each).replace("\n", " ")) == (each.first is not None)


def test_without_a_plan_nobody_is_asked_anything(ordinary: ScheduleDocument) -> None:
    raw = ordinary.model_dump(mode="json")
    raw["proof"]["stages"] = []
    for each in [*raw["assets"], *raw["members"], raw["group"]]:
        each["net_load_kw"] = each["baseline_net_load_kw"]
    without = alone(site_of(ordinary))
    for each in raw["assets"]:
        own = without[each["name"]]
        each["decisions"] = {name: own[""][name].tolist() for name in each["decisions"]}
        for part in each["parts"]:
            part["decisions"] = {name: own[part["facts"]["name"]][name].tolist() for name in part["decisions"]}
    for found in all_letters(ScheduleDocument.model_validate(raw)):
        assert found.first is None
        assert "no plan was found in time" in found.report.verdict.text


def test_a_plan_of_a_search_that_was_cut_short_says_so(ordinary: ScheduleDocument) -> None:
    open_ = ordinary.model_copy(update={"verdict": ordinary.verdict.model_copy(update={"finished": False})})
    assert "the best plan that was found in the time there was" in said(open_, "Cold store")
    assert "the best plan" not in said(ordinary, "Cold store")


def test_money_has_its_true_sign_and_is_unknown_without_a_price(plan: Plan, ordinary: ScheduleDocument) -> None:
    for member in ordinary.members:
        text, saved = (
            said(ordinary, member.name),
            sum(member.baseline_costs_eur.values()) - sum(member.costs_eur.values()),
        )
        assert ("better off" in text) == (saved >= 0.005)
        assert ("The plan costs you" in text) == (saved <= -0.005)
    free = a_site(a_load(profile=[10, 30, 10, 10]), a_battery(), cap_kw=25)
    del free["energy_contracts"], free["members"][0]["energy_contract"]
    assert "is not known: no price of your power is given" in said(plan(free), "yard")


def test_a_firm_that_goes_without_something_gains_nothing_by_it(plan: Plan) -> None:
    """An oven that does not run costs nothing, and brings no bread."""
    oven = {"kind": "deferrable_load", "name": "oven", "phases_kw": [20.0], "phase_minutes": 60}
    text = said(plan(a_site(a_load(), oven, cap_kw=15)), "yard")
    assert "What you miss, since not all is possible, is not in that." in text
    assert "better off" not in text
    assert "your own gain" not in text


def test_a_roof_is_told_how_much_it_may_give_and_why_it_is_cut_back(plan: Plan) -> None:
    roof = {"kind": "solar", "name": "roof", "available": [0, 30, 30, 0], "curtailable": True}
    negative = {"fixed": {"import": {"price": 0.2}, "export": {"price": -0.1}}}
    text = said(plan(a_site(a_load(profile=12.0), roof, energy_contracts=negative)), "yard")
    assert "cut back, at 18 kW, 18 kWh in all, leaving 12 kW at most" in text
    assert "Feeding in costs you money then: 10 cents per kWh" in text
    assert "better off on this day" not in text
    assert "better off in these hours" in text


def test_several_days_have_one_letter_with_their_weekdays(site: dict[str, Any], plan: Plan) -> None:
    raw = copy.deepcopy(site)
    raw["horizon"]["days"] = 2
    twice = json.loads(json.dumps(raw), object_pairs_hook=lambda pairs: {k: _twice(v) for k, v in pairs})
    text = said(plan(twice), "Cold store", "nl")
    assert "Van donderdag 15 januari 2026 tot en met vrijdag 16 januari 2026" in text
    assert re.search(r"- vr \d\d:\d\d-\d\d:\d\d (laden|ontladen)", text)


def _twice(value: Any) -> Any:
    return value * 2 if isinstance(value, list) and len(value) == 24 else value


# --- the form


@pytest.mark.parametrize("language", ["en", "nl"])
def test_an_e_mail_can_be_sent_as_it_is(parks: list[ScheduleDocument], language: Language) -> None:
    for document in parks:
        for each in all_letters(document, language):
            first, blank, *rest = mail(each).splitlines()
            assert first.startswith(("Subject: ", "Onderwerp: "))
            assert not blank
            assert max(map(len, rest)) <= 72


def test_a_hostile_name_stays_text(site: dict[str, Any], plan: Plan) -> None:
    raw = copy.deepcopy(site)
    raw["members"][2]["name"] = "=1+1 & <script>zn</script>"
    document = plan(raw)
    found = letter(document, site_of(document), "=1+1 & <script>zn</script>")
    assert found is not None
    assert "<script>" not in texts(found)["html"]
    assert "&lt;script&gt;" in texts(found)["html"]


def test_many_short_stretches_are_joined_and_say_so() -> None:
    deed = Deed("kw", ("run", "draaien"))
    power = np.tile([10.0, 0.0], 24)
    found = doings([deed], {"kw": power}, 0.5)
    assert len(found) == 1
    assert found[0].has_pauses
    assert found[0].kwh == pytest.approx(120.0)


def test_a_run_that_follows_another_at_once_is_one_of_its_own() -> None:
    deed = Deed("kw", ("run", "draaien"), begins="starts")
    decisions = {"kw": np.full(8, 30.0), "starts": np.array([1.0, 0, 0, 0, 1, 0, 0, 0])}
    assert [d.stretch for d in doings([deed], decisions, 0.25)] == [(0, 4), (4, 8)]


def test_power_that_changes_much_is_two_stretches() -> None:
    decisions = {"kw": np.array([20.0, 20, 80, 80])}
    found = doings([Deed("kw", ("run", "draaien"))], decisions, 1.0)
    assert [(d.stretch, d.most_kw) for d in found] == [((0, 2), 20.0), ((2, 4), 80.0)]


def test_each_kind_that_decides_says_what_people_do() -> None:
    decided: dict[str, set[str]] = {}
    for document in (random_site(seed, size=12, steps=4) for seed in range(6)):
        site = resolved(document)
        for place in site.assets:
            rows = alone(site).get(place.name, {}).values()
            decided.setdefault(place.kind, set()).update(name for row in rows for name in row)
    assert set(decided) == {kind.name for kind in KINDS}
    for kind in KINDS:
        deeds, names = kind.view.deeds, decided[kind.name]
        assert bool(deeds) == bool(names), kind.name
        assert {deed.power for deed in deeds} <= names | {NET_LOAD}
        assert {deed.begins for deed in deeds} <= names | {""}


# --- files


def test_names_of_files_are_plain_and_no_two_the_same() -> None:
    members = [
        "Bakkerij Noord",
        "BAKKERIJ-NOORD",
        "Café Zoë & Zn.",
        "letters",
        "CON",
        "../../etc",
        "鈴木",
        "仝",
        "x" * 80,
    ]
    found = file_names(members, {"letters"})
    assert list(found) == members
    assert len({stem.casefold() for stem in found.values()}) == len(members)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", stem) for stem in found.values())
    assert found["Bakkerij Noord"] == "bakkerij-noord"
    assert found["Café Zoë & Zn."] == "cafe-zoe-zn"
    assert {"letters", "con"}.isdisjoint(found.values())


def test_letters_that_are_there_are_not_written_over(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    found = all_letters(ordinary)[:2]
    written = write_letters(found, ordinary, tmp_path / "out", "nl")
    assert [each.member for each in written.letters] == ["Bakery", "Cold store"]
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "letters.csv",
        *(name for each in written.letters for name in each.files),
    }
    assert "<img" in (tmp_path / "out" / "cold-store.html").read_text(encoding="utf-8")
    assert "<img" not in (tmp_path / "out" / "bakery.html").read_text(encoding="utf-8")
    with pytest.raises(OutputError, match="--again"):
        write_letters(found, ordinary, tmp_path / "out", "nl")
    (tmp_path / "out" / "bakery.csv").write_text("of an earlier plan", encoding="utf-8")
    write_letters(found, ordinary, tmp_path / "out", "nl", again=True)
    assert not (tmp_path / "out" / "bakery.csv").exists()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out" / "letters.csv").read_text(encoding="utf-8"))))
    assert [row["deelnemer"] for row in rows] == ["Bakery", "Cold store"]
    assert [bool(row["eerste"]) for row in rows] == [each.first is not None for each in found]


def test_without_typst_and_matplotlib_all_else_is_written_and_both_are_named(
    ordinary: ScheduleDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("typst", "matplotlib", "matplotlib.figure"):
        monkeypatch.setitem(sys.modules, package, None)
    written = write_letters(all_letters(ordinary), ordinary, tmp_path, "en")
    assert {path.suffix for path in tmp_path.iterdir()} == {".txt", ".html", ".csv"}
    assert "gridshare[report]" in " ".join(written.without)
    assert "gridshare[plot]" in " ".join(written.without)
    assert "<img" not in (tmp_path / "cold-store.html").read_text(encoding="utf-8")


def test_there_are_no_letters_of_a_plan_that_does_not_hold(ordinary: ScheduleDocument, site: dict[str, Any]) -> None:
    raw = ordinary.model_dump(mode="json")
    refuse_unsound(verify(site_of(ordinary), raw))
    other = copy.deepcopy(site)
    other["members"][1]["assets"][1]["energy_kwh"] = 210
    with pytest.raises(LettersError, match="before it was changed"):
        refuse_unsound(verify(resolve(SiteDocument.model_validate(other)), raw))
    raw["figures"]["import_kwh"] += 1.0
    with pytest.raises(LettersError, match="import_kwh"):
        refuse_unsound(verify(site_of(ordinary), raw))
    raw["proof"]["verified"] = False
    with pytest.raises(LettersError, match="breaks rules"):
        refuse_unverified(ScheduleDocument.model_validate(raw))


@pytest.fixture(scope="module")
def loaded(site: dict[str, Any]) -> tuple[str, str]:
    """A site and its plan, as their files have them."""
    return json.dumps(site), planned(site).document.model_dump_json()


@pytest.fixture
def files(loaded: tuple[str, str], tmp_path: Path) -> tuple[Path, Path]:
    """Both as files."""
    paths = tmp_path / "site.json", tmp_path / "plan.json"
    for path, text in zip(paths, loaded, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_the_command_writes_a_letter_to_each_member(files: tuple[Path, Path], tmp_path: Path) -> None:
    done = gridshare("letters", *files, tmp_path / "out", "--language", "nl", "--contact", "Anna Bos")
    assert done.exit_code == 0, done.output
    assert "3 brieven, waarvan 2 met iets om te doen" in done.stdout
    assert "aan Anna Bos" in " ".join((tmp_path / "out" / "cold-store.txt").read_text(encoding="utf-8").split())
    again = gridshare("letters", *files, tmp_path / "out", "--json")
    assert again.exit_code == OutputError.exit_code
    assert json.loads(again.stdout)["problems"][0]["code"] == "letters_there"


def test_the_command_refuses_a_plan_that_does_not_hold(files: tuple[Path, Path], tmp_path: Path) -> None:
    site, schedule = files
    raw = json.loads(schedule.read_text(encoding="utf-8"))
    raw["members"][1]["costs_eur"]["energy"] -= 5.0
    schedule.write_text(json.dumps(raw), encoding="utf-8")
    refused = gridshare("letters", site, schedule, tmp_path / "out")
    assert refused.exit_code == LettersError.exit_code
    assert "costs_eur" in refused.stderr
    assert not (tmp_path / "out").exists()


def test_a_day_of_days_in_a_row_is_held_against_the_site_that_it_carries(
    files: tuple[Path, Path], loaded: tuple[str, str], tmp_path: Path
) -> None:
    site, schedule = files
    now = json.loads(loaded[0])
    now["members"][1]["assets"][1]["start_kwh"] = 90
    site.write_text(json.dumps(now), encoding="utf-8")
    refused = gridshare("letters", site, schedule, tmp_path / "out")
    assert refused.exit_code == LettersError.exit_code
    assert "--as-planned" in refused.stderr
    assert gridshare("letters", site, schedule, tmp_path / "out", "--as-planned").exit_code == 0
    now["members"][0]["name"] = "Somebody else"
    site.write_text(json.dumps(now), encoding="utf-8")
    assert gridshare("letters", site, schedule, tmp_path / "other", "--as-planned").exit_code == SiteError.exit_code


def test_python_gives_the_letters_of_a_plan(files: tuple[Path, Path]) -> None:
    found = in_python(*files, language="nl")
    assert [each.member for each in found] == ["Bakery", "Cold store", "Transport [NL]"]
    assert found[0].report.language == "nl"


# --- what somebody would do or see


def _charging(sessions: list[dict[str, Any]], **site: Any) -> dict[str, Any]:
    cars = {"kind": "ev_charging", "name": "cars", "connectors": {"P1": 20.0, "P2": 20.0}, "sessions": sessions}
    return a_site(a_load(profile=0.0), cars, **site)


def _with_power(document: ScheduleDocument, power: list[list[float]]) -> ScheduleDocument:
    """The same with other powers of its charging sessions; not checked."""
    raw = document.model_dump(mode="json")
    cars = next(each for each in raw["assets"] if each["name"] == "cars")
    for part, kw in zip(cars["parts"], power, strict=True):
        part["decisions"]["charge_kw"] = kw
    for each in (cars, raw["members"][0], raw["group"]):
        each["net_load_kw"] = np.sum(power, axis=0).tolist()
    return ScheduleDocument.model_validate(raw)


@pytest.fixture(scope="module")
def plugged(plan: Plan) -> ScheduleDocument:
    """Two cars, from 01:10 and from 01:00 until shortly before the end; unplanned they charge at once."""
    arrivals = {"P1": "2026-01-15 01:10", "P2": "2026-01-15 01:00"}
    rows = [
        {"connector": place, "arrival": at, "departure": "2026-01-15 02:50", "energy_kwh": 15.0}
        for place, at in arrivals.items()
    ]
    return plan(_charging(rows, cap_kw=100))


def test_a_session_that_reads_the_same_is_none_that_changes(plugged: ScheduleDocument) -> None:
    alone = [part["charge_kw"].tolist() for part in alone_of(plugged).values()]
    assert [round(max(kw), 6) for kw in alone] == [16.666667, 20.0]
    same = _with_power(plugged, [[0.98 * kw for kw in row] for row in alone])
    (found,) = all_letters(same)
    assert (found.changes, found.first) == ([], None)
    assert "nothing changes at your firm" in found.report.verdict.text
    assert alone[1] == pytest.approx([20.0, 10.0, 0.0, 0.0])
    less = _with_power(plugged, [alone[0], [20.0, 2.0, 0.0, 0.0]])
    assert "Charging sessions that change: 1 of 2" in said(less, "yard")
    lower = _with_power(plugged, [alone[0], [15.0, 15.0, 0.0, 0.0]])
    text = said(lower, "yard")
    assert "Charging sessions that change: 1 of 2" in text
    row = text.partition("- P2-1")[2].partition("kWh,")[2]
    when = text.partition("P2-1: there 01:00 - 02:50, when ")[2].partition(",")[0]
    assert f"without the plan {when}, at most 20 kW" in row


def test_a_session_does_not_begin_before_its_car_is_there(plugged: ScheduleDocument) -> None:
    alone = [part["charge_kw"].tolist() for part in alone_of(plugged).values()]
    later = _with_power(plugged, [[min(alone[0][0], 5.0), *([10.0] * (len(alone[0]) - 1))], alone[1]])
    text = said(later, "yard")
    assert "P1-1: there 01:10 - 02:50, when 01:10-02:50," in text
    assert "without the plan 01:10-" in text


def _oven(plan: list[float], alone: list[float]) -> Own:
    part = Part({}, {"power_kw": np.array(plan)}, {"power_kw": np.array(alone)}, {})
    return Own("oven", None, (Deed("power_kw", ("run", "draaien")),), (part,), np.array(plan), np.array(alone))


@pytest.mark.parametrize(
    ("plan", "first"),
    [
        ([0.0, 80.0, 80.0, 40.0], None),
        ([0.04, 79.0, 80.0, 41.0], None),
        ([0.0, 79.0, 75.0, 40.0], 2),
        ([80.0, 80.0, 40.0, 0.0], 0),
        ([0.0, 40.0, 80.0, 80.0], 1),
    ],
)
def test_an_asset_is_listed_where_somebody_has_to_set_it_anew(plan: list[float], first: int | None) -> None:
    oven = _oven(plan, [0.0, 80.0, 80.0, 40.0])
    assert is_changed(oven, 0.25) == (first is not None)
    if first is not None:
        assert first_change(oven, 0.25) == first


def test_the_power_without_the_plan_is_said_where_the_times_are_the_same() -> None:
    grid, words = TimeGrid(START, 15, 4, "Europe/Amsterdam"), Words("en")
    lower = task(_oven([0.0, 40.0, 40.0, 40.0], [0.0, 80.0, 80.0, 80.0]), [], 0.0, grid, words)
    assert "Without the plan: run 01:15-02:00, at most 80 kW." in lower.parts
    later = task(_oven([0.0, 0.0, 80.0, 80.0], [0.0, 80.0, 80.0, 0.0]), [], 0.0, grid, words)
    assert "Without the plan: run 01:15-01:45." in later.parts


def test_sessions_that_read_the_same_are_a_change_where_they_move_energy_together() -> None:
    def cars(plan: list[float]) -> Own:
        part = Part({"name": "one"}, {"charge_kw": np.array(plan)}, {"charge_kw": np.array([10.0, 10.0, 5.0, 0.0])}, {})
        return Own("cars", None, (Deed("charge_kw", ("charge", "laden")),), 40 * (part,), np.zeros(4), np.zeros(4))

    assert not is_changed(cars([9.5, 9.5, 6.0, 0.0]), 0.25)
    moved = cars([10.0, 5.0, 10.0, 0.0])
    assert changed_parts(moved, 0.25) == []
    assert is_changed(moved, 0.25)
    assert first_change(moved, 0.25) == 1


def test_a_machine_is_named_by_what_it_does_to_its_store(parks: list[ScheduleDocument]) -> None:
    seen = set()
    for document in parks:
        written = {asset["name"]: asset for member in document.input["members"] for asset in member["assets"]}
        for run in (run for each in all_letters(document, "nl") for run in each.runs):
            if written[run.asset]["kind"] == "thermal_store":
                mode = written[run.asset]["machine"]["mode"]
                assert run.deed == {"cooling": "koelen", "heating": "verwarmen"}[mode]
                seen.add(mode)
    assert seen
