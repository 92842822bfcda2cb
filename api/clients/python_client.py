"""Plan a site: python python_client.py site.json [http://127.0.0.1:8000]; prints the schedule document.

Needs `pip install "gridshare[client]"`; GRIDSHARE_KEY holds the key of a service that asks for one. On an error every
problem goes to stderr and the exit status is not 0.
"""

# ruff: noqa: INP001, T201 - a script that prints

import argparse
import json
import os
import sys
from pathlib import Path

import httpx2

from gridshare.client import Client, ProblemError


def main() -> int:
    """Plan, print, and say how it went."""
    parser = argparse.ArgumentParser(description="Plan a site, and print the schedule document.")
    parser.add_argument("site", type=Path, help="its document (JSON)")
    parser.add_argument("address", nargs="?", default="http://127.0.0.1:8000", help="of the service")
    asked = parser.parse_args()
    try:
        with Client(asked.address, os.environ.get("GRIDSHARE_KEY")) as client:
            schedule = client.plan(json.loads(asked.site.read_bytes()), time_limit_s=60)
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    except httpx2.TransportError as error:
        print(f"{asked.address}: {error}", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(f"{asked.site}: {error}", file=sys.stderr)
        return 1
    json.dump(schedule, sys.stdout, ensure_ascii=False)
    figures, before, verdict = schedule["figures"], schedule["baseline"], schedule["verdict"]
    first = "" if verdict["finished"] else "Not finished. "
    print(
        f"{first}{schedule['name']}: {figures['cost_eur']:.2f} EUR instead of "
        f"{before['cost_eur']:.2f}, cap kept: {verdict['cap_kept']}, all served: {verdict['all_served']}",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
