"""Names of files and meters become names of firms, and lists of charging find theirs."""

import pytest

from gridshare.first_site.spoken_names import alike, spoken


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("smederij_kwartierwaarden_2026", "Smederij"),
        ("Bakkerij Noord", "Bakkerij Noord"),
        ("hal 12", "Hal 12"),
        ("export_BV Jansen-kwartier", "BV Jansen"),
        ("871690000000101014", ""),
        ("kwartierwaarden", ""),
        ("fudura_college", "College"),
        ("café_de_zon", "Café De Zon"),
    ],
)
def test_what_names_no_firm_is_left_out(text: str, name: str) -> None:
    assert spoken(text, {"fudura"}) == name


def test_a_list_of_charging_belongs_to_the_firm_whose_name_it_has() -> None:
    assert alike("Vervoer De Vries", "Vervoer")
    assert alike("C B27", "c b27")
    assert not alike("Hal 1", "Hal 2")
    assert not alike("Kantoor sessies", "Trucks sessies")
