"""Sample sites that ship with gridshare, to begin from or to look at."""

from __future__ import annotations

from pathlib import Path

from gridshare.errors import Problem
from gridshare.first_site.phrases import AnswersError
from gridshare.first_site.words import TEXTS
from gridshare.outputs import OutputError, made, shown, write
from gridshare.reports.words import Language, Words

FOLDER = "sample_sites"


def samples() -> dict[str, Path]:
    """Name -> its folder: in the package where it was installed, else in the clone that it runs from."""
    package = Path(__file__).resolve().parents[1]
    home = next((each for each in (package / FOLDER, package.parents[1] / FOLDER) if each.is_dir()), package / FOLDER)
    return {each.name: each for each in sorted(home.glob("*")) if (each / "site.yaml").is_file() and _is_whole(each)}


def copied(name: str, folder: Path, language: Language = "en") -> list[Path]:
    """The files of a sample, copied to a new or empty folder.

    Raises:
        AnswersError: If there is no such sample.
        OutputError: If the folder has files, or cannot be written.
    """
    words, known = Words(language, TEXTS), samples()
    if name not in known:
        raise AnswersError(Problem("--from", "unknown_sample", repr(name), words("a_sample", names=", ".join(known))))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        found = words("folder_not_empty" if folder.is_dir() else "a_file_there")
        problem = Problem(shown(folder), "folder_taken", found, words("an_empty_folder"), words("name_another"))
        raise OutputError(problem)
    made(folder)
    written = []
    for path in sorted(each for each in known[name].iterdir() if each.is_file()):
        write(folder / path.name, path.read_bytes())
        written.append(folder / path.name)
    return written


def _is_whole(folder: Path) -> bool:
    """Whether it plans as it is; one that begins with an import does not."""
    return not (folder / "exports").is_dir()
