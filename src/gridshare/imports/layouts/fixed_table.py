"""Layouts of tables whose columns have fixed names: what each means is written down, nothing has to be concluded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from gridshare.imports.channel import Channel, Doubt, Label, Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.generic.facts import facts_of
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles

Decimal = Literal["point", "comma"]
_OTHER_MARK: Mapping[Decimal, str] = {"point": ",", "comma": "."}


@dataclass(frozen=True, slots=True)
class FixedTable:
    """The columns of a table, by their names.

    Attributes:
        instant, until, meter, kind, kinds, unit, factor, label, zone, step_s, is_epoch: As in `Roles`, by name.
        values: Name of a column of numbers -> what it means.
        may_lack: Names of ``values`` that files of this layout can be without.
        decimal: Which mark such files write in numbers, and never one for thousands; None where either may be written.
        silent: Names of columns that say nothing more about the numbers, and need not be reported as left out.
        says_unit: Whether its names are so much its own that the unit is certain.
        where: What else must hold of a sheet; nothing in most layouts.
        first: What is done to the sheet before it is read, and what was left out by it.
    """

    instant: tuple[str, ...]
    values: Mapping[str, Meaning]
    may_lack: frozenset[str] = frozenset()
    until: tuple[str, ...] = ()
    meter: str | None = None
    kind: str | None = None
    kinds: Mapping[str, Meaning] = field(default_factory=dict)
    unit: str | None = None
    factor: str | None = None
    decimal: Decimal | None = "point"
    silent: frozenset[str] = frozenset()
    label: Label | None = None
    zone: str | None = None
    step_s: int | None = None
    is_epoch: bool = False
    says_unit: bool = True
    where: Callable[[Sheet], bool] = lambda _: True
    first: Callable[[Sheet], tuple[Sheet, tuple[str, ...]]] = lambda sheet: (sheet, ())

    @property
    def named(self) -> tuple[str, ...]:
        """All names with a meaning, those that may be absent last."""
        single = [name for name in (self.meter, self.kind, self.unit, self.factor) if name]
        needed = [name for name in self.values if name not in self.may_lack]
        return (*self.instant, *self.until, *single, *needed, *self.may_lack)

    def fits(self, content: Content) -> bool:
        """Whether a content has all columns of this table that must be there."""
        needed = [name for name in self.named if name not in self.may_lack]
        return isinstance(content, Sheet) and content.has(*needed) and self.where(content)

    def read(self, content: Content, answers: Answers) -> Reading:
        """What the table holds; columns that are not of this layout are left out and reported."""
        assert isinstance(content, Sheet)  # noqa: S101 - what `fits` makes sure of
        sheet, left_out = self.first(content)
        reading = self._channels(sheet, answers)
        known = {name.casefold() for name in (*self.named, *self.silent)}
        others = tuple(
            f"column {name!r}: not one that this layout knows"
            for name, column in zip(sheet.names, sheet.columns, strict=True)
            if name.casefold() not in known and column.null_count < len(column)
        )
        channels = reading.channels if self.says_unit else tuple(map(_doubted, reading.channels))
        return replace(reading, channels=channels, left_out=(*left_out, *reading.left_out, *others))

    def _channels(self, sheet: Sheet, answers: Answers) -> Reading:
        """The channels; a mark that the cells leave open is that of the layout, unless another is in them."""
        roles = self._roles(sheet)
        reading = channels_of(sheet, roles, answers)
        is_open = any(question.aspect == "decimal" for question in reading.questions)
        if self.decimal is None or not is_open or _has_text(sheet, tuple(roles.values), _OTHER_MARK[self.decimal]):
            return reading
        known = Answers({("*", "", "decimal"): self.decimal, **answers.given})
        because = f"such files are written with a decimal {self.decimal} and no mark for thousands"
        return replace(read := channels_of(sheet, roles, known), decisions=_because(read.decisions, because))

    def _roles(self, sheet: Sheet) -> Roles:
        """The same with the indices of the sheet's columns."""
        return Roles(
            instant=_indices(sheet, self.instant),
            values={k: meaning for name, meaning in self.values.items() if (k := sheet.index(name)) is not None},
            until=_indices(sheet, self.until),
            meter=_index(sheet, self.meter),
            kind=_index(sheet, self.kind),
            kinds=self.kinds,
            unit=_index(sheet, self.unit),
            factor=_index(sheet, self.factor),
            label=self.label,
            zone=self.zone,
            step_s=self.step_s,
            is_epoch=self.is_epoch,
            scale=facts_of(sheet).scale,
        )


def _doubted(channel: Channel) -> Channel:
    return channel if channel.unit is None else replace(channel, doubt=Doubt(channel.unit))


def layout_of(name: str, title: str, table: FixedTable) -> Layout:
    """The layout that reads such tables."""
    return Layout(name, title, "table", table.fits, table.read)


def _has_text(sheet: Sheet, columns: tuple[int, ...], text: str) -> bool:
    """Whether a text is in any cell of these columns."""
    import pyarrow.compute as pc

    return any(bool(pc.any(pc.match_substring(sheet.columns[k], text)).as_py()) for k in columns)


def _because(decisions: tuple[Decision, ...], because: str) -> tuple[Decision, ...]:
    """The decisions, with why the decimal mark is what it is."""
    return tuple(replace(d, because=because) if d.aspect == "decimal" else d for d in decisions)


def _index(sheet: Sheet, name: str | None) -> int | None:
    return sheet.index(name) if name else None


def _indices(sheet: Sheet, names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(k for name in names if (k := sheet.index(name)) is not None)
