"""The picture of a member shows what is its own, and nothing of another firm."""

from pathlib import Path
from typing import Any

import pytest

from gridshare.outputs import OutputError
from gridshare.reports.member_files import file_names
from gridshare.reports.plan.member_picture import member_picture, member_plot, save_member_pictures
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument


def others_otherwise(value: Any, own: str) -> Any:
    """The schedule as JSON, with other names and numbers wherever these are not the member's own."""
    if isinstance(value, dict):
        if value.get("member") == own or value.get("name") == own:
            return value
        return {key: others_otherwise(each, own) for key, each in value.items() if key not in {"horizon", "proof"}} | {
            key: value[key] for key in ("horizon", "proof") if key in value
        }
    if isinstance(value, list):
        return [others_otherwise(each, own) for each in value]
    return value + 1.5 if isinstance(value, float) else value


@pytest.mark.parametrize("member", ["Cold store", "Transport [NL]"])
def test_it_stays_the_same_whatever_others_do(member: str, tight: ScheduleDocument) -> None:
    dumped = tight.model_dump(mode="json")
    other = ScheduleDocument.model_validate(
        {**others_otherwise(dumped, member), "horizon": dumped["horizon"], "verdict": dumped["verdict"]}
    )
    assert other.group != tight.group
    words = Words("nl")
    assert member_picture(other, member, words) == member_picture(tight, member, words)


def test_it_has_the_load_of_the_member_and_names_of_its_own(tight: ScheduleDocument) -> None:
    figure = member_plot(tight, "Transport [NL]", Words("en"))
    own = next(m for m in tight.members if m.name == "Transport [NL]")
    lines = {line.get_label(): list(line.get_ydata())[:-1] for line in figure.axes[0].get_lines()}
    assert lines["with the plan"] == own.net_load_kw
    assert lines["without a plan"] == own.baseline_net_load_kw
    found = [text.get_text() for text in figure.findobj(lambda each: hasattr(each, "get_text"))]
    assert any("truck square" in text for text in found)
    assert any("not served" in text for text in found)
    others = {m.name for m in tight.members} | {a.name for a in tight.assets if a.member != own.name}
    for name in others - {own.name}:
        assert not any(name in text for text in found), name


def test_a_letter_has_it_without_a_title(tight: ScheduleDocument) -> None:
    with_title, without = (member_plot(tight, "Transport [NL]", Words(), titled=titled) for titled in (True, False))
    assert with_title.get_suptitle().startswith("Transport [NL] - Thursday 15 January 2026\nhighest import ")
    assert without.get_suptitle() == ""
    assert without.get_figheight() < with_title.get_figheight()


def test_where_nothing_changes_it_says_so(tight: ScheduleDocument) -> None:
    same = [m.model_copy(update={"net_load_kw": m.baseline_net_load_kw}) for m in tight.members]
    figure = member_plot(tight.model_copy(update={"members": same}), "Bakery", Words("nl"))
    assert figure.get_suptitle().splitlines()[1].startswith("voor u verandert er niets")


def test_a_peak_of_its_own_that_is_billed_is_drawn_and_that_of_another_is_not(tight: ScheduleDocument) -> None:
    charges = [
        tight.figures.month_charges[0].model_copy(update={"name": f"MS/LS surcharge {m.name}", "paid_kw": 33.0})
        for m in tight.members
    ]
    figures = tight.figures.model_copy(update={"month_charges": charges})
    figure = member_plot(tight.model_copy(update={"figures": figures}), "Bakery", Words("nl"))
    labels = [line.get_label() for line in figure.axes[0].get_lines() if "toeslag" in line.get_label()]
    assert labels[0] == "MS/LS-toeslag Bakery januari 2026: 33,0 kW betaald of vrij"
    assert len(labels) == 2  # and what it becomes


def test_an_unknown_member_is_refused(tight: ScheduleDocument) -> None:
    with pytest.raises(KeyError, match="Bakkery"):
        member_picture(tight, "Bakkery", Words())


def test_each_member_has_a_file_of_its_own(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    paths = save_member_pictures(ordinary, tmp_path / "new", Words("nl"))
    assert [path.name for path in paths] == ["bakery.png", "cold-store.png", "transport-nl.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in paths)
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        save_member_pictures(ordinary, tmp_path / "file", Words())
    assert file_names(["Café", "cafe", "CAFE ", "/../", ""]) == {
        "Café": "cafe", "cafe": "cafe-2", "CAFE ": "cafe-3", "/../": "member", "": "member-2",
    }  # fmt: skip
