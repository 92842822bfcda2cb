"""Files told apart by what is in them, within limits."""

import gzip
import io
import zipfile
from datetime import datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from gridshare.imports.content import Sheet, Tree
from gridshare.imports.files.opened import Found, contents, contents_of
from gridshare.imports.limits import OVER_A_WIRE, Limits
from gridshare.tables.archive_limits import excess_of
from gridshare.tables.refusal import RefusedError
from gridshare.tables.workbook import read_workbook

TABLE = b"Datum;kWh\n15-01-2024 00:00;1,5\n15-01-2024 00:15;2,5\n15-01-2024 00:30;3,5\n"


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def workbook(*, with_facts: bool = False, far: bool = False) -> bytes:
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed)
    if with_facts:
        book.add_worksheet("gegevens").write_row(0, 0, ["EAN", "871687999975416673"])
    sheet = book.add_worksheet("kwartieren")
    day, hour = book.add_format({"num_format": "dd-mm-yyyy"}), book.add_format({"num_format": "hh:mm"})
    sheet.write_row(0, 0, ["Datum", "Tijd", "Afname", "", "Teruglevering"])
    sheet.write_row(1, 0, ["", "", "Normaal", "Laag", "Normaal"])
    for i in range(4):
        sheet.write_datetime(2 + i, 0, datetime(2024, 1, 15), day)  # noqa: DTZ001 - cells have no zone
        sheet.write_datetime(2 + i, 1, time(0, 15 * i), hour)
        sheet.write_number(2 + i, 2, 1.234)
        sheet.write_string(2 + i, 3, "1,5")
        sheet.write_formula(2 + i, 4, "=1+1", None, 2)
    if far:
        sheet.write_number(1_000_000, 1000, 1)
    book.add_worksheet("blanco")
    book.close()
    return packed.getvalue()


def only(found: Found) -> Sheet:
    assert found.problems == ()
    (content,) = found.contents
    assert isinstance(content, Sheet)
    return content


def codes(found: Found) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_file_is_told_by_its_content_whatever_its_name() -> None:
    assert only(contents_of(TABLE, "x.xlsx")).names == ("Datum", "kWh")
    assert only(contents_of(workbook(), "x.csv")).separator == ""
    (tree,) = contents_of(b'\xef\xbb\xbf {"a": "1,5"}', "x.txt").contents
    assert isinstance(tree, Tree)
    assert tree.root == {"a": "1,5"}
    (tree,) = contents_of(b'<?xml version="1.0"?><r><v>1</v></r>', "x.txt").contents
    assert isinstance(tree, Tree)
    assert tree.root.tag == "r"


def test_the_members_of_a_zip_are_read_under_their_names() -> None:
    packed = zipped({"a/jan.csv": TABLE, "../feb.csv": TABLE, "__MACOSX/x": b"x", "bijlage.pdf": b"%PDF-1.7"})
    found = contents_of(packed, "park.zip")
    assert [c.origin.name for c in found.contents] == ["park.zip/a/jan.csv", "park.zip/../feb.csv"]
    assert found.problems == ()
    assert found.left_out == ("park.zip/bijlage.pdf: a PDF",)


def test_a_packed_file_reads_as_the_file_itself() -> None:
    assert only(contents_of(gzip.compress(TABLE), "x.csv.gz")).columns[1].to_pylist() == ["1,5", "2,5", "3,5"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (zipped({"a.zip": zipped({"b.csv": TABLE})}), "archive_refused"),
        (zipped({"a.csv": b"0" * 20_000_000}), "archive_refused"),
        (zipped({}), "archive_refused"),
        (gzip.compress(zipped({"b.csv": TABLE})), "archive_refused"),
        (b"PK\x03\x04 and no more", "unreadable_file"),
        (b"PAR1 and no more", "unreadable_file"),
        (b"\x1f\x8b and no more", "unreadable_file"),
        (workbook()[:-300], "unreadable_file"),
        (b"", "empty_file"),
        (b"\n \r\n", "empty_file"),
        (b"Datum;kWh\0\n", "binary_file"),
        (b"%PDF-1.7", "no_data"),
        (b"<!DOCTYPE html><html>", "web_page"),
        (b"<table><tr><td>1</td></tr></table>", "web_page"),
        (b'<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><r>&b;</r>', "xml_refused"),
        (b'<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', "xml_refused"),
        (b"<r><v>1</v>", "unreadable_file"),
        (b'{"a": [1, 2', "json_cut"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: str) -> None:
    found = contents_of(content, "x")
    assert found.contents == ()
    assert codes(found) == [code]
    assert found.problems[0].remedy


def test_a_member_that_cannot_be_read_does_not_hide_the_others() -> None:
    found = contents_of(zipped({"a.csv": TABLE, "b.csv": b"x\0"}), "park.zip")
    assert [c.origin.name for c in found.contents] == ["park.zip/a.csv"]
    assert [p.where for p in found.problems] == ["park.zip/b.csv"]


def test_absurd_sizes_are_refused() -> None:
    small = Limits(file_bytes=100, total_bytes=140, members=2)
    assert codes(contents_of(TABLE * 2, "x.csv", small)) == ["file_too_large"]
    assert codes(contents_of(gzip.compress(TABLE * 2), "x.gz", small)) == ["file_too_large"]
    assert codes(contents_of(zipped({"a": TABLE * 2}), "x.zip", Limits(file_bytes=100))) == ["file_too_large"]
    wide = Limits(total_bytes=140, members=2)
    assert codes(contents_of(zipped({"a": TABLE, "b": TABLE}), "x.zip", wide)) == ["archive_refused"]
    assert codes(contents_of(zipped({"a": b"1", "b": b"1", "c": b"1"}), "x.zip", wide)) == ["archive_refused"]


@pytest.mark.parametrize("tree", [b'{"a": [{"b": 1}]}', b"<a><b>1</b></a>"])
def test_trees_that_would_fill_the_memory_are_refused_before_they_are_parsed(tree: bytes) -> None:
    assert not contents_of(tree, "x", Limits(tree_bytes=20, tree_marks=6)).problems
    for limits in (Limits(tree_bytes=10), Limits(tree_marks=3)):
        found = contents_of(tree, "x", limits)
        assert codes(found) == ["file_too_large"]
        assert "CSV" in found.problems[0].remedy


@pytest.mark.parametrize("behind", [0, 1, 5, 10, 60])
def test_the_last_cell_of_a_large_sheet_counts_wherever_its_xml_is_split(behind: int) -> None:
    place = b'<c r="B300"><v>1</v></c>'
    xml = b'<c r="A1"/>'.ljust((1 << 22) - behind) + place + b" " * 1000
    content = zipped({"xl/worksheets/sheet1.xml": xml})
    assert excess_of(content, 10**9, 600) is None
    assert excess_of(content, 10**9, 599) == ("has sheets that span 600 cells", "at most 599")


@pytest.mark.parametrize("cell", [b"<c><v>1</v></c>", b"<x:c><x:v>1</x:v></x:c>", b'<c t="n"/>'])
def test_cells_that_do_not_say_where_they_are_count_too_in_all_sheets_together(cell: bytes) -> None:
    sheets = {f"xl/worksheets/sheet{k}.xml": b"<row>" + cell * 100 + b"</row>" for k in range(3)}
    assert excess_of(zipped(sheets), 10**9, 300) is None
    assert excess_of(zipped(sheets), 10**9, 299) == ("has sheets that span 300 cells", "at most 299")


def test_a_spreadsheet_that_says_only_how_often_its_cells_are_repeated_is_refused_too() -> None:
    def repeated(rows: int, columns: int) -> bytes:
        names = " ".join(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table")
        )
        cell = (
            f'<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="{columns}"/>'
        )
        row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
        table = f'<table:table table:name="a">{row}</table:table>'
        body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
            manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
            archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}"/>')
        return made.getvalue()

    assert len(read_workbook(repeated(10, 60), 10**9, 600).cells["a"]) == 10
    with pytest.raises(RefusedError, match="sheets that span 600 cells"):
        read_workbook(repeated(10, 60), 10**9, 599)


def test_a_year_of_quarters_of_two_hundred_meters_is_no_more_than_a_service_reads() -> None:
    assert 35_040 * 201 <= OVER_A_WIRE.workbook_cells < 1.02 * 35_040 * 201


def test_a_cell_far_from_the_table_is_refused_before_memory_is_full() -> None:
    found = contents_of(workbook(far=True), "x.xlsx")
    assert codes(found) == ["file_too_large"]
    assert "1001001001 cells" in found.problems[0].found


def test_files_are_read_from_disk_and_absent_ones_named(tmp_path: Path) -> None:
    path = tmp_path / "jan.csv"
    path.write_bytes(TABLE)
    found = contents([path, tmp_path / "feb.csv"])
    assert [c.origin.name for c in found.contents] == ["jan.csv"]
    assert codes(found) == ["file_missing"]
    assert codes(contents([path], Limits(file_bytes=10))) == ["file_too_large"]


def test_a_workbook_gives_the_sheets_that_hold_tables() -> None:
    found = contents_of(workbook(with_facts=True), "boek.xlsx")
    sheet = only(found)
    assert sheet.origin.name == "boek.xlsx (kwartieren)"
    assert sheet.names == ("Datum", "Tijd", "Afname / Normaal", "Afname / Laag", "Teruglevering / Normaal")
    assert sheet.above == (("EAN", "871687999975416673"),)
    assert sheet.first_row == 3
    assert [c[1].as_py() for c in sheet.columns] == ["2024-01-15 00:00:00", "00:15:00", "1.234", "1,5", "2"]
    assert sheet.typed[2].tolist() == [1.234] * 4
    assert set(sheet.typed) == {2, 4}
    assert "formulas are not evaluated, their stored results are read" in sheet.notes
    assert len(found.left_out) == 2
