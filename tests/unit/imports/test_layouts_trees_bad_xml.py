"""XML that is wrong, empty or says too little: asked or refused with what to do, never guessed."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import SAMPLES, read, sample, xml_tree

from gridshare.imports.channel import Reading
from gridshare.imports.findings import Answers


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_readings_whose_type_is_not_linked_are_refused() -> None:
    text = (SAMPLES / "green_button.xml").read_text(encoding="utf-8")
    reading = read(LAYOUT["green_button"], xml_tree(text.replace('rel="related"', 'rel="other"')))
    assert not reading.channels
    assert set(codes(reading)) == {"no_reading_type"}


def test_gas_in_green_button_is_left_out() -> None:
    text = (SAMPLES / "green_button.xml").read_text(encoding="utf-8")
    reading = read(LAYOUT["green_button"], xml_tree(text.replace("<espi:kind>0<", "<espi:kind>1<")))
    assert not reading.channels
    assert len(reading.left_out) == 2


def a44(text: str) -> Reading:
    return read(LAYOUT["entsoe"], xml_tree(text))


A44 = (SAMPLES / "entsoe_a44.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<type>A44</type>", "<type>A65</type>", "no_prices"),
        ("<currency_Unit.name>EUR", "<currency_Unit.name>PLN", "price_unit"),
        ("<position>3<", "<position>9<", "price_point"),
        ("<position>3<", "<position>1<", "price_point"),
        ("-0.5", "n/a", "price_point"),
        ("PT15M", "P1D", "price_period"),
        ("2025-10-25T00:00Z", "morgen", "price_period"),
        ("<curveType>A03", "<curveType>A01", "price_missing"),
    ],
)
def test_a_damaged_document_of_prices_is_refused(old: str, new: str, code: str) -> None:
    assert code in codes(a44(A44.replace(old, new)))


def test_a_refusal_of_the_platform_is_shown_with_its_reason() -> None:
    reason = "<Reason><code>999</code><text>No matching data found</text></Reason>"
    problem = a44(f"<Acknowledgement_MarketDocument>{reason}</Acknowledgement_MarketDocument>").problems[0]
    assert problem.code == "refused_by_source"
    assert "No matching data found" in problem.found


def test_intraday_auctions_are_no_day_ahead_prices() -> None:
    reading = a44(A44.replace(">A01</contract_MarketAgreement.type>", ">A07</contract_MarketAgreement.type>"))
    assert not reading.channels
    assert "intraday" in reading.left_out[0]


def test_prices_of_another_zone_are_said_to_be_of_it() -> None:
    reading = a44(A44.replace("10YNL----------L", "10YBE----------2"))
    assert [c.meter for c in reading.channels] == ["day-ahead BE"]
    assert any("not of the Netherlands" in d.because for d in reading.decisions)


def test_prices_in_two_resolutions_for_one_time_are_asked() -> None:
    hourly = A44.replace(">2</classification", ">1</classification").replace("PT15M", "PT60M", 1)
    asked = a44(hourly)
    assert not asked.channels
    assert [c.answer for c in asked.questions[0].candidates] == ["15", "60"]
    told = read(LAYOUT["entsoe"], xml_tree(hourly), Answers({("*", "", "interval"): "15"}))
    assert [c.moments.step_s for c in told.channels] == [900]


def test_positions_that_are_left_out_have_the_price_before_them() -> None:
    (channel,) = read(LAYOUT["entsoe"], sample("entsoe_a44.xml")).channels
    np.testing.assert_array_equal(channel.values, [82.61, 82.61, -0.5, -0.5, -0.5, -0.5, -0.5, 71.2])
    assert channel.rows.tolist() == [2, 2, 3, 3, 3, 3, 3, 4]
