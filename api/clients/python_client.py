"""Plan a site: python python_client.py site.json [http://127.0.0.1:8000]; prints the schedule document.

Only the standard library. On an error every problem goes to stderr and the exit status is not 0.
"""

# ruff: noqa: INP001, PLR2004, S310, T201 - a script that prints, and talks to the address that it is given

import json
import sys
import urllib.error
import urllib.request
from pathlib import Path


def plan(site: bytes, base: str, time_limit_s: float = 60.0) -> dict:
    """The schedule of a site document; raises urllib.error.HTTPError with the problem document as its body."""
    request = urllib.request.Request(
        f"{base}/v1/schedules?time_limit_s={time_limit_s}",
        data=site,
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=time_limit_s + 30) as response:
        return json.load(response)


def main() -> int:
    """Plan, print, and say how it went."""
    if len(sys.argv) not in (2, 3):
        print(f"usage: {sys.argv[0]} SITE.json [BASE_URL]", file=sys.stderr)
        return 2
    base = sys.argv[2] if len(sys.argv) == 3 else "http://127.0.0.1:8000"
    try:
        schedule = plan(Path(sys.argv[1]).read_bytes(), base)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        print(f"{problem['status']} {problem['title']}", file=sys.stderr)
        for one in problem["problems"]:
            print(f"- {one['where']}: {one['found']}; expected {one['expected']}. {one['remedy']}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{base}: {error}", file=sys.stderr)
        return 1
    json.dump(schedule, sys.stdout, ensure_ascii=False)
    figures, before, verdict = schedule["figures"], schedule["baseline"], schedule["verdict"]
    if not verdict["finished"]:
        more = verdict["unserved_open_kwh"], verdict["exceedance_open_kwh"]
        print(
            "Not finished: {} kWh more served, {} kWh less above limits may be possible".format(*more), file=sys.stderr
        )
    print(
        f"{schedule['name']}: {figures['cost_eur']:.2f} EUR instead of {before['cost_eur']:.2f}, "
        f"cap kept: {verdict['cap_kept']}, all served: {verdict['all_served']}",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
