"""The letters of a plan: one to each member, from what is its own and what it may know of the group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gridshare.reports.board.report import BoardReport, Section
from gridshare.reports.clock import grid_of, moment, spans, stretches
from gridshare.reports.letters.alone import Alone, alone
from gridshare.reports.letters.amounts import amount, listed
from gridshare.reports.letters.around import Around, around
from gridshare.reports.letters.changes import first_change, is_changed
from gridshare.reports.letters.letter import Letter
from gridshare.reports.letters.money import money
from gridshare.reports.letters.otherwise import otherwise
from gridshare.reports.letters.own import Own, own_assets
from gridshare.reports.letters.reasons import reasons
from gridshare.reports.letters.refusal import refuse_unsound
from gridshare.reports.letters.runs import runs
from gridshare.reports.letters.task import task
from gridshare.reports.listing import Line
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.plan.demand import amount as of_demand
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.member_part import MemberPart, member_part
from gridshare.sites.site import Site
from gridshare.timegrid import TimeGrid
from gridshare.usecases.verify import verify
from gridshare.view import Texts

_SHORTEST_DAY_H = 23

_TEXTS: Texts = {
    "subject": ("Plan for {days}: {member}", "Plan voor {days}: {member}"),
    "days": ("{first} to {last}", "{first} tot en met {last}"),
    "changes": (
        "On {days} something changes at your firm: {assets}, from {at} on.",
        "Op {days} verandert er bij u iets: {assets}, vanaf {at}.",
    ),
    "stays": (
        "On {days} nothing changes at your firm: you do what you always do.",
        "Op {days} verandert er bij u niets: u doet wat u altijd doet.",
    ),
    "no_plan": (
        "For {days} no plan was found in time: you do what you always do.",
        "Voor {days} is binnen de tijd geen plan gevonden: u doet wat u altijd doet.",
    ),
    "changes_days": (
        "From {days} something changes at your firm: {assets}, from {at} on.",
        "Van {days} verandert er bij u iets: {assets}, vanaf {at}.",
    ),
    "stays_days": (
        "From {days} nothing changes at your firm: you do what you always do.",
        "Van {days} verandert er bij u niets: u doet wat u altijd doet.",
    ),
    "no_plan_days": (
        "From {days} there is no plan, since the time was up: you do what you always do.",
        "Van {days} is er geen plan, omdat de tijd om was: u doet wat u altijd doet.",
    ),
    "short": (
        "Not all can be done with {asset}: {what} ({amount}).",
        "Bij {asset} lukt niet alles: {what} ({amount}).",
    ),
    "own_over": (
        "With this plan too your own connection goes up to {kw} kW above its limit.",
        "Ook met dit plan komt uw eigen aansluiting tot {kw} kW boven haar grens.",
    ),
    "above": (
        "With this plan too the group is above its cap {when}: what you do counts most then.",
        "Ook met dit plan komt de groep boven haar grens: {when}. Juist dan telt wat u doet.",
    ),
    "money": ("What it costs or brings you", "Wat het u kost of oplevert"),
    "this_day": ("on this day", "op deze dag"),
    "these_days": ("over these {n} days", "in deze {n} dagen"),
    "these_hours": ("in these hours", "in deze uren"),
    "otherwise": ("If you do not do it", "Als u het niet doet"),
    "help": ("If it cannot be done", "Lukt het niet?"),
    "tell": (
        "Tell {contact} as soon as you can, if possible before {at}. Then a new plan can be made.",
        "Laat het zo snel mogelijk weten aan {contact}, als het kan vóór {at}. Dan kan er opnieuw gepland worden.",
    ),
    "the_start": ("it begins", "het begin van het plan"),
    "questions": ("Questions", "Vragen"),
    "ask": ("Ask {contact}.", "Die stelt u aan {contact}."),
    "manager": ("the manager of {park}", "de parkmanager van {park}"),
    "annex": (
        "Times are in steps of {minutes} minutes; the annex (CSV) has the power in each of them.",
        "Tijden zijn in stappen van {minutes} minuten; de bijlage (CSV) heeft het vermogen in elk daarvan.",
    ),
    "checked": (
        "The plan was checked independently. Nothing of another firm is in this letter, and no other firm gets it.",
        "Het plan is onafhankelijk nagerekend. In deze brief staat niets van andere bedrijven; zij krijgen hem niet.",
    ),
    "unfinished": (
        "It is the best plan that was found in the time there was; a better one may exist.",
        "Het is het beste plan dat binnen de rekentijd is gevonden; misschien kan het beter.",
    ),
}


def checked_letters(
    site: Site, schedule: ScheduleDocument | Mapping[str, Any], language: Language = "en", contact: str = ""
) -> tuple[ScheduleDocument, list[Letter]]:
    """A schedule that the independent check finds nothing wrong with, and its letters.

    Raises:
        LettersError: If it finds anything, or the schedule is not of this site.
        ScheduleFileError: If it is none.
    """
    refuse_unsound(verify(site, schedule))
    document = ScheduleDocument.model_validate(schedule)
    return document, letters(document, site, language, contact)


def letters(document: ScheduleDocument, site: Site, language: Language = "en", contact: str = "") -> list[Letter]:
    """The letters of a schedule, in the order of its members.

    Args:
        document: The schedule, checked.
        site: The site that it was made from.
        language: Of the letters.
        contact: Whom a member tells that something cannot be done; the manager of the park where left out.
    """
    without = alone(site)
    return [_letter(document, each.name, without, language, contact) for each in document.members]


def letter(
    document: ScheduleDocument, site: Site, member: str, language: Language = "en", contact: str = ""
) -> Letter | None:
    """The letter to one member; None where the schedule has none of that name."""
    if all(each.name != member for each in document.members):
        return None
    return _letter(document, member, alone(site), language, contact)


def _letter(document: ScheduleDocument, member: str, without: Alone, language: Language, contact: str) -> Letter:
    part = member_part(document, member)
    if part is None:
        raise KeyError(member)
    draft = _Draft(part, around(document, member), grid_of(document), Words(language, _TEXTS))
    mine = (each["assets"] for each in document.input.get("members", ()) if each["name"] == member)
    written = {asset["name"]: asset for assets in mine for asset in assets}
    return draft.letter(own_assets(part, without, written), contact)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A letter on its way: from here on nothing is known of any other member."""

    part: MemberPart
    near: Around
    grid: TimeGrid
    words: Words

    def letter(self, assets: Sequence[Own], contact: str) -> Letter:
        """The letter."""
        h, words = self.grid.step_h, self.words
        changed = [own for own in assets if is_changed(own, h)]
        first = min((first_change(own, h) for own in changed), default=None)
        whom = contact or words("manager", park=self.part.park)
        names = [own.name for own in changed]
        report = BoardReport(
            language=words.language,
            title=words("subject", days=self._days, member=self.part.name),
            about=self.part.park,
            verdict=self._headline(names, first),
            because=list(self._because(names)),
            figures=(),
            sections=list(self._sections(changed, first, whom)),
            most_pages=None,  # what a member is asked is never left out
        )
        return Letter(
            member=self.part.name,
            report=report,
            changes=names,
            first=None if first is None else self.grid.local[first],
            runs=[run for own in changed for run in runs(own, self.grid, words)],
        )

    @property
    def _days(self) -> str:
        first, last = self.grid.local[0], self.grid.local[-1]
        if first.date() == last.date():
            return self.words.date(first)
        return self.words("days", first=self.words.date(first), last=self.words.date(last))

    @property
    def _period(self) -> str:
        days = len(set(self.grid.day_of_step))
        if days > 1:
            return self.words("these_days", n=days)
        is_a_day = self.grid.n_steps * self.grid.step_h >= _SHORTEST_DAY_H
        return self.words("this_day" if is_a_day else "these_hours")

    def _headline(self, names: list[str], first: int | None) -> Line:
        several = "_days" if len(set(self.grid.day_of_step)) > 1 else ""
        if first is not None:
            at, assets = moment(self.grid, first, self.words), listed(names, self.words)
            return Line(self.words(f"changes{several}", days=self._days, assets=assets, at=at))
        key = "stays" if self.near.has_plan else "no_plan"
        return Line(self.words(f"{key}{several}", days=self._days), "good" if key == "stays" else "bad")

    def _because(self, names: list[str]) -> Iterator[Line]:
        """What is not as it should be, for this member."""
        for u in self.part.unserved:
            if u.amount >= SEEN:
                short = of_demand(u.amount, u.unit, self.words)
                what = self.words.translated(u.what)
                yield Line(self.words("short", asset=u.asset, what=what, amount=short), "bad")
        for e in self.part.exceedances:
            yield Line(self.words("own_over", kw=amount(e.most_kw, self.words)), "bad")
        above = self.near.imports.above | self.near.exports.above
        if names and above.any():
            yield Line(self.words("above", when=spans(self.grid, stretches(above), self.words)), "bad")

    def _sections(self, changed: Sequence[Own], first: int | None, contact: str) -> Iterator[Section]:
        words = self.words
        for own in changed:
            why = reasons(own, self.part, self.near, self.grid, words)
            yield task(own, why, self.near.left_kwh.get(own.name, 0.0), self.grid, words)
        if first is None:
            yield Section(words("questions"), [words("ask", contact=contact)])
            return
        yield Section(words("money"), list(money(self.part, self._period, words)))
        yield Section(words("otherwise"), [Line(text) for text in otherwise(self.part, self.near, self.grid, words)])
        at = moment(self.grid, first, words) if first else words("the_start")
        told = words("tell", at=at, contact=contact)
        foot = [
            words("annex", minutes=self.grid.step_minutes),
            words("checked"),
            *([] if self.part.finished else [words("unfinished")]),
        ]
        yield Section(words("help"), [told, " ".join(foot)])
