"""``gridshare.letters``: the letters of a plan, from plain arguments."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gridshare.ahead.given_site import GivenSite, resolved
from gridshare.reports.letters.composed import checked_letters
from gridshare.reports.letters.files import write_letters
from gridshare.reports.letters.letter import Letter
from gridshare.reports.notebook import Schedule
from gridshare.reports.words import Language
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.verify import read_schedule


def letters(
    site: GivenSite,
    schedule: Schedule | ScheduleDocument | Mapping[str, Any] | str | Path,
    folder: str | Path | None = None,
    *,
    language: Language = "en",
    contact: str = "",
    again: bool = False,
) -> list[Letter]:
    """What changes for each member by a schedule, and nothing of another firm.

    Args:
        site: The site it is of, on the day of the schedule.
        schedule: The schedule, its document, or the path of its JSON file; it has to stand `verify`.
        folder: Gets the files of all letters and the list of them; nothing is written where left out.
        language: ``en`` or ``nl``.
        contact: Whom a member tells that something cannot be done; the manager of the park where left out.
        again: Replace letters that are in the folder already.

    Raises:
        LettersError: If the check finds anything wrong.
        OutputError: If the folder has letters already, or cannot be written.
        SiteError: With all that is wrong with the site.
        ScheduleFileError: If the schedule is none.
    """
    given: Any = read_schedule(Path(schedule)) if isinstance(schedule, str | Path) else schedule
    document = given.document if isinstance(given, Schedule) else given
    checked, found = checked_letters(resolved(site, None), document, language, contact)
    if folder is not None:
        write_letters(found, checked, Path(folder), language, again=again)
    return found
