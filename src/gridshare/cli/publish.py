"""``gridshare publish``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from gridshare.cli.answer import answering, console, print_text
from gridshare.cli.exit_codes import NO
from gridshare.errors import GridshareError, Problem

Check = Annotated[bool, typer.Option("--check", help="Write nothing; name the files that differ and exit with 1.")]
Folder = Annotated[
    Path, typer.Option("--folder", metavar="DIR", help="The folder with api/ and models/.", show_default=False)
]


class PublishError(GridshareError):
    """There is nothing to publish here."""

    code = "publish"
    exit_code = 2
    title = "This is not a copy of gridshare's source"


def publish(*, check: Check = False, folder: Folder = Path()) -> None:
    """Write anew what is generated in api/ and models/ of gridshare's source: contract, formulation, instances."""
    with answering(as_json=False):
        from rich.text import Text

        from gridshare.usecases.publish import drift, write

        _refuse_elsewhere(folder)
        files = _files(folder)
        drifted = drift(folder, files, written_by_hand=_by_hand)
        for path, how in drifted:
            print_text(Text(f"{path}: {how}", "yellow"))
        if not check:
            write(folder, files)
            print_text(f"{len(files)} files, {sum(how != 'left over' for _, how in drifted)} of them written anew.")
        elif drifted:
            print_text(Text("Run `gridshare publish` and look at the difference.", "bold"))
            raise typer.Exit(NO)
        else:
            print_text(Text(f"{len(files)} files are what the program makes.", "green"))


def _refuse_elsewhere(folder: Path) -> None:
    missing = [name for name in ("api", "models/instances") if not (folder / name).is_dir()]
    if missing:
        found = f"no {' and no '.join(missing)}"
        raise PublishError(Problem(str(folder), "publish", found, "both", "Go to the top of the source, or --folder."))


def _files(folder: Path) -> dict[str, str]:
    """All that is generated: path -> text."""
    from gridshare.http import story
    from gridshare.http.publish import publish_api
    from gridshare.translations import catalogue
    from gridshare.translations.sources import messages
    from gridshare.usecases.publish import published_models

    with TemporaryDirectory() as made, console(stderr=True).status("") as status:
        files = published_models(folder, lambda name: status.update(f"models: {name}"))
        status.update("api")
        publish_api(Path(made))
        contract = {p.relative_to(made).as_posix(): p.read_text("utf-8") for p in Path(made).rglob("*") if p.is_file()}
    files[story.PATH] = story.text()
    files[catalogue.PATH] = catalogue.written(messages(), catalogue.read())
    return files | {f"api/{path}": text for path, text in contract.items()}


def _by_hand(path: str) -> bool:
    from gridshare.http import story
    from gridshare.translations import catalogue
    from gridshare.usecases.publish import models_by_hand

    is_source = path.startswith("src/") and path not in (story.PATH, catalogue.PATH)
    return is_source or path.startswith("api/clients/") or "__pycache__" in path or models_by_hand(path)
