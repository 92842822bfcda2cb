"""The handbook as a site: pages of this repository that people read, with their links as they are, built by mkdocs.

Run by `make docs`. Pages are copied to a folder first, at the paths that they have here, so that one link serves the
site and whoever reads the files.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = (
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "docs/**/*.md", "docs/*.png", "docs/*.ipynb", "api/*.md",
    "api/schemas/*.json", "api/openapi.json", "api/clients/*", "deploy/*", "models/**/*.md", "sample_sites/**/*.md",
    "sample_sites/*/site.yaml", "src/gridshare/imports/layouts",
)  # fmt: skip


def main(out: Path) -> int:
    """Build the site in ``out``; the exit code of mkdocs, which is not 0 where a link leads nowhere."""
    pages = out.with_name(f"{out.name}-pages")
    shutil.rmtree(pages, ignore_errors=True)
    for pattern in PARTS:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                target = pages / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
    config = ROOT / "docs" / "mkdocs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(out)]
    place = {"HANDBOOK": str(pages), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, env=place, check=False).returncode  # noqa: S603 - our own command


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
