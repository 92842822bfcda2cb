"""What columns are, seen side by side, by their numbers and by answers; and what has to be asked."""

from __future__ import annotations

import pytest
from tests.unit.imports.table_samples import about_columns, channel_of, instant, quantities, read, reply, table

DAY = 96


def sun(k: int) -> float:
    """What panels make in the k-th quarter of a day: nothing before 06:00 and after 18:00."""
    return max(0.0, 10 - abs(k % DAY - 48) * 10 / 24)


def drawn(k: int) -> float:
    """What a firm that uses 4 a quarter draws next to its panels."""
    return max(0.0, 4 - sun(k))


def fed_in(k: int) -> float:
    return max(0.0, sun(k) - 4)


def columns(*headings: str, values: tuple[float, ...] = (1.5, 0.25, 0.75, 3.125)) -> str:
    """A table whose columns each hold one number."""
    cells = ";".join(f"{values[k]:.4f}" for k in range(len(headings)))
    return table(";".join(["Tijdstip", *headings]), lambda k: f"{instant(k)};{cells}")


def test_levering_beside_teruglevering_is_what_the_grid_delivers() -> None:
    assert quantities(read(columns("Levering (kWh)", "Teruglevering (kWh)"))) == {
        "Levering (kWh)": "consumption",
        "Teruglevering (kWh)": "feed_in",
    }


def test_levering_beside_afname_is_what_the_customer_delivers() -> None:
    assert quantities(read(columns("Afname (kWh)", "Levering (kWh)"))) == {
        "Afname (kWh)": "consumption",
        "Levering (kWh)": "feed_in",
    }


@pytest.mark.parametrize("heading", ["Levering (kWh)", "Delivered kWh"])
def test_levering_alone_is_asked_with_both_ways_to_read_it(heading: str) -> None:
    reading = read(columns(heading))
    assert not reading.channels
    (question,) = reading.questions
    assert question.aspect == "column"
    assert [c.answer for c in question.candidates] == ["consumption", "feed_in"]
    assert "144 kWh in 96 rows" in question.found


def test_levering_beside_verbruik_is_asked() -> None:
    reading = read(columns("Verbruik (kWh)", "Levering (kWh)"))
    assert [q.about for q in reading.questions] == ["file.csv, column 'Levering (kWh)'"]


@pytest.mark.parametrize("answer", ["consumption", "feed_in"])
def test_an_answer_about_all_files_settles_a_doubt_and_changes_nothing_else(answer: str) -> None:
    reading = read(columns("Verbruik (kWh)", "Levering (kWh)"), reply(column=answer))
    assert not reading.questions
    assert quantities(reading) == {"Verbruik (kWh)": "consumption", "Levering (kWh)": answer}


def test_an_answer_about_a_column_counts_before_its_name() -> None:
    reading = read(columns("Afname (kWh)", "Gas"), about_columns(**{"Afname (kWh)": "production", "Gas": "feed_in kW"}))
    assert quantities(reading) == {"Afname (kWh)": "production", "Gas": "feed_in"}
    assert channel_of(reading, "Gas").unit == "kW"


def test_a_column_can_be_left_out_by_an_answer() -> None:
    reading = read(
        columns("Afname (kWh)", "Teruglevering (kWh)"), about_columns(**{"Teruglevering (kWh)": "leave out"})
    )
    assert quantities(reading) == {"Afname (kWh)": "consumption"}
    assert "column 'Teruglevering (kWh)': as answered" in reading.left_out


def test_an_answer_that_means_nothing_is_a_problem_that_lists_those_that_do() -> None:
    reading = read(columns("Afname (kWh)"), about_columns(**{"Afname (kWh)": "verbruik"}))
    (problem,) = reading.problems
    assert problem.code == "unknown_answer"
    assert "consumption" in problem.expected
    assert "leave out" in problem.expected


def test_a_total_beside_its_registers_is_left_out() -> None:
    reading = read(columns("Verbruik totaal (kWh)", "Verbruik normaal (kWh)", "Verbruik laag (kWh)"))
    assert {c.heading: c.register for c in reading.channels} == {
        "Verbruik normaal (kWh)": "normal",
        "Verbruik laag (kWh)": "low",
    }
    assert any("Verbruik totaal" in text for text in reading.left_out)


def test_power_beside_energy_is_left_out() -> None:
    reading = read(columns("Afname (kW)", "Afname (kWh)", "Invoeding (kW)", "Invoeding (kWh)"))
    assert quantities(reading) == {"Afname (kWh)": "consumption", "Invoeding (kWh)": "feed_in"}
    assert len(reading.left_out) == 2


def test_net_beside_both_of_its_parts_is_left_out() -> None:
    reading = read(columns("Afname (kWh)", "Invoeding (kWh)", "Netto (kWh)"))
    assert quantities(reading) == {"Afname (kWh)": "consumption", "Invoeding (kWh)": "feed_in"}


def test_what_a_firm_uses_is_left_out_beside_what_it_draws() -> None:
    reading = read(columns("Import (W)", "Consumption (W)", "Export (W)", "System Production (W)"))
    assert quantities(reading) == {
        "Import (W)": "consumption",
        "Export (W)": "feed_in",
        "System Production (W)": "production",
    }


def test_energy_of_no_direction_is_asked_once_for_all_columns() -> None:
    reading = read(columns("Bakkerij [kWh]", "Slagerij [kWh]", "Garage [kWh]"))
    (question,) = reading.questions
    assert question.about == "file.csv"
    answered = read(columns("Bakkerij [kWh]", "Slagerij [kWh]", "Garage [kWh]"), reply(column="consumption"))
    assert {c.meter: c.quantity for c in answered.channels} == dict.fromkeys(
        ("Bakkerij", "Slagerij", "Garage"), "consumption"
    )


def test_energy_that_falls_below_zero_is_net() -> None:
    reading = read(table("Tijdstip;Waarde kWh", lambda k: f"{instant(k)};{1.5 - k % 3}"))
    assert quantities(reading) == {"Waarde kWh": "net"}
    assert any(
        d.answer == "net" and "32 values are below zero, the first in row 4" in d.because for d in reading.decisions
    )


def test_production_that_never_runs_while_power_is_drawn_is_what_leaves_through_the_meter() -> None:
    reading = read(
        table("Tijdstip;Verbruik kWh;Productie kWh", lambda k: f"{instant(k)};{drawn(k):.4f};{fed_in(k):.4f}")
    )
    assert quantities(reading) == {"Verbruik kWh": "consumption", "Productie kWh": "feed_in"}


def test_production_that_runs_while_power_is_drawn_is_asked() -> None:
    reading = read(table("Tijdstip;Verbruik kWh;Productie kWh", lambda k: f"{instant(k)};{drawn(k):.4f};{sun(k):.4f}"))
    assert [[c.answer for c in q.candidates] for q in reading.questions] == [["production", "feed_in"]]


def test_use_that_rests_while_there_is_feed_in_is_drawn_from_the_grid() -> None:
    head = "Tijdstip;Verbruik kWh;Teruglevering kWh;Opwek kWh"
    reading = read(table(head, lambda k: f"{instant(k)};{drawn(k):.4f};{fed_in(k):.4f};{sun(k):.4f}"))
    assert quantities(reading)["Verbruik kWh"] == "consumption"
    assert not reading.questions


def test_use_that_never_rests_beside_production_is_asked() -> None:
    head = "Tijdstip;Verbruik kWh;Teruglevering kWh;Opwek kWh"
    reading = read(table(head, lambda k: f"{instant(k)};4.125;{fed_in(k):.4f};{sun(k):.4f}"))
    assert [[c.answer for c in q.candidates] for q in reading.questions] == [["consumption", "leave out"]]
    assert set(quantities(reading)) == {"Teruglevering kWh", "Opwek kWh"}


def test_numbers_that_only_rise_are_readings_of_a_counter_whatever_their_name() -> None:
    reading = read(table("Tijdstip;Import kWh;Export kWh", lambda k: f"{instant(k)};{8350 + k * 0.125:.4f};3095.0775"))
    assert {c.heading: c.is_counter for c in reading.channels} == {"Import kWh": True, "Export kWh": True}


def test_numbers_that_rise_and_fall_are_use_whatever_their_name() -> None:
    reading = read(table("Tijdstip;1-1:1.8.0 (kWh)", lambda k: f"{instant(k)};{1 + 2 * k % 5:.4f}"))
    assert not reading.channels[0].is_counter
    assert any(d.aspect == "counter" and d.answer == "usage" for d in reading.decisions)


def test_a_short_rise_is_asked_and_an_answer_settles_it() -> None:
    text = table("Tijdstip;Verbruik kWh", lambda k: f"{instant(k)};{10 + k * 0.125:.4f}", n=30)
    (question,) = read(text).questions
    assert question.aspect == "counter"
    assert [c.reads_as for c in question.candidates] == [
        "3.625 kWh between the lowest and the highest reading",
        "354.4 kWh in all",
    ]
    assert read(text, reply(counter="counter")).channels[0].is_counter
    assert not read(text, reply(counter="usage")).channels[0].is_counter


def test_a_table_without_instants_shows_its_first_row_and_a_map_that_fits_it() -> None:
    (problem,) = read("Soort;Verbruik kWh\na;1,5\nb;2,5\nc;3,5\nd;4,5\n").problems
    assert problem.code == "no_instants"
    assert "Soort" in str(problem)
    assert problem.remedy.endswith("column 2: consumption")  # without a unit, which only the file or a person can say


def test_a_table_without_measurements_says_so() -> None:
    (problem,) = read(table("Tijdstip;Gas (m3)", lambda k: f"{instant(k)};1.25")).problems
    assert problem.code == "no_measurements"


def test_an_instant_can_be_named_by_an_answer() -> None:
    text = table("Aangemaakt;Verbruik kWh", lambda k: f"{instant(k)};{1.5 + k % 2}")
    assert read(text).problems
    assert quantities(read(text, about_columns(Aangemaakt="instant"))) == {"Verbruik kWh": "consumption"}


def test_a_firm_whose_name_holds_a_word_for_feed_in_is_not_taken_for_feed_in() -> None:
    firms = ("Gasthof Zwolle", "Solar Systems BV", "Van den Berg Export")
    shared = read(columns(*(f"{firm} verbruik [kWh]" for firm in firms)))
    assert {c.meter: c.quantity for c in shared.channels} == dict.fromkeys(firms, "consumption")
    bare = read(columns(*(f"{firm} [kWh]" for firm in (*firms, "Metaal BV"))))
    assert not bare.channels
    assert sorted(len(q.found.split(":")[0].split(", ")) for q in bare.questions) == [2, 2]


def test_a_title_that_speaks_of_the_export_of_the_file_says_nothing_of_feed_in() -> None:
    reading = read(table("Datum;Elektra (kWh)", lambda k: f"{instant(k)};{1.5 + 2 * k % 5}", above=["Export portaal"]))
    assert not reading.channels
    assert len(reading.questions) == 1


def test_a_row_of_units_below_the_names_belongs_to_them() -> None:
    head = ["Datum;Tijd;Afname;Teruglevering", "dd-mm-jjjj;uu:mm;kWh;kWh"]
    text = table(head[1], lambda k: f"{instant(k).replace(' ', ';')};1.5;0.25", above=head[:1])
    assert quantities(read(text)) == {"Afname [kWh]": "consumption", "Teruglevering [kWh]": "feed_in"}


@pytest.mark.parametrize(("sign", "side"), [(1, "feed_in"), (-1, "consumption")])
def test_production_beside_a_net_tells_its_sign_as_use_is_never_below_zero(sign: int, side: str) -> None:
    text = table("Tijdstip;Grid (kW);PV (kW)", lambda k: f"{instant(k)};{sign * (4 - sun(k)):.4f};{sun(k):.4f}")
    reading = read(text)
    assert channel_of(reading, "Grid (kW)").negative_is == side
    assert any(d.aspect == "sign" for d in reading.decisions)


def test_a_net_alone_does_not_tell_its_sign() -> None:
    reading = read(table("Tijdstip;Saldo (kW)", lambda k: f"{instant(k)};{4 - sun(k):.4f}"))
    assert channel_of(reading, "Saldo (kW)").negative_is is None


def test_net_use_says_that_feed_in_is_below_zero() -> None:
    reading = read(table("Tijdstip;Netto verbruik (kW)", lambda k: f"{instant(k)};{4 - sun(k):.4f}"))
    assert channel_of(reading, "Netto verbruik (kW)").negative_is == "feed_in"


def test_a_register_that_seldom_rises_beside_counters_is_one_too() -> None:
    text = table("Tijdstip;Stand (kWh);Teruglevering (kWh)", lambda k: f"{instant(k)};{9000.5 + k};{50.25 + k // 4}")
    assert all(c.is_counter for c in read(text).channels)


def test_columns_that_are_numbered_beyond_two_tariffs_are_no_tariffs() -> None:
    reading = read(columns("usage1 (kWh)", "usage2 (kWh)", "usage3 (kWh)", "usage4 (kWh)"))
    assert {c.register for c in reading.channels} == {""}


def test_prices_of_imbalance_are_not_taken_for_those_of_the_day_ahead() -> None:
    reading = read(table("time;long_eur_mwh;short_eur_mwh", lambda k: f"{instant(k)};36.76;{36 + k % 7}.5"))
    assert not reading.channels
    assert [p.code for p in reading.problems] == ["no_measurements"]


def test_a_factor_beside_each_number_is_said() -> None:
    reading = read(table("Tijdstip;Afname kWh;Factor", lambda k: f"{instant(k)};{k * 37 % 101};0.5"))
    assert reading.channels[0].values[1] == 18.5
    assert any("multiplied by its 'Factor'" in d.answer for d in reading.decisions)


def test_columns_called_after_firms_hold_their_numbers_and_not_their_names() -> None:
    text = table("Tijdstip;Bedrijf 1;Bedrijf 2", lambda k: f"{instant(k)};{k * 37 % 101}.5;{k * 41 % 101}.5")
    reading = read(text, reply(column="consumption", unit="kWh"))
    assert {c.meter: c.quantity for c in reading.channels} == {"Bedrijf 1": "consumption", "Bedrijf 2": "consumption"}


def test_a_column_of_numbers_that_name_meters_tells_rows_apart() -> None:
    text = table("Meternummer;Tijdstip;LDN (kWh)", lambda k: f"1001;{instant(k)};1.5\n1002;{instant(k)};2.5")
    assert {c.meter for c in read(text).channels} == {"1001", "1002"}


def test_delivered_and_received_are_asked_apart() -> None:
    reading = read(columns("kW Delivered", "kW Received"))
    assert not reading.channels
    assert len(reading.questions) == 2


def test_two_columns_of_one_name_are_told_apart() -> None:
    assert quantities(read(columns("Afname (kWh)", "Afname (kWh)"))) == {
        "Afname (kWh)": "consumption",
        "Afname (kWh) (2)": "consumption",
    }


@pytest.mark.parametrize(
    "headings",
    [
        ("Hal 00 (kWh)", "Hal 01 (kWh)"),
        ("Verbruik Hal 00 (kWh)", "Verbruik Hal 01 (kWh)"),
        ("Verbruik kWh Hal 00", "Verbruik kWh Hal 01"),
        ("Hal 00 - Afname [kWh]", "Hal 01 - Afname [kWh]"),
        ("Afname_Hal 00_kWh", "Afname_Hal 01_kWh"),
        ("Hal 00 Afname (kWh)", "Hal 00 Teruglevering (kWh)", "Hal 01 Afname (kWh)", "Hal 01 Teruglevering (kWh)"),
    ],
)
def test_firms_keep_their_names_though_they_share_a_word(headings: tuple[str, ...]) -> None:
    reading = read(columns(*headings))
    assert {c.meter for c in (*reading.channels, *reading.waiting)} == {"Hal 00", "Hal 01"}
