"""Write the published contract: what the top-level ``api/`` holds besides the clients."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from gridshare.http import story
from gridshare.http.app import create_app
from gridshare.http.contract import DOCUMENTS, contract, schema_of
from gridshare.http.examples import SUMMARIES, worked_out
from gridshare.http.examples.kept import Shown
from gridshare.http.published_json import published
from gridshare.http.route_errors import ERRORS
from gridshare.jobs.workers import Workers

_README = """\
# The published contract of gridshare's service

What programs of others may rely on. It is implemented in `src/gridshare/http`; nothing here is Python to import.
All but the clients is generated: `gridshare publish` writes it anew, and a test fails where it has drifted.

- `openapi.json`: every path, body, answer and error, with examples (OpenAPI 3.1). The service itself serves it at
  `/openapi.json`.
- `schemas/`: JSON Schema of the site document, the schedule document, the documents of a period and of a
  simulation, the disturbances that a simulation is given, the answer to an import and the problem document; `unit` says
  what a number is in.
- `examples/`: requests and the answers that the program gave.
- `clients/`: the same call in shell (curl), Python (`pip install "gridshare[client]"`: `from gridshare.client import
  Client`) and JavaScript (a module without packages). Each takes a site document, waits where the service answers with
  a job, and prints the schedule; on an error it prints every problem and ends with a status other than 0.

## Call it

`gridshare serve` listens on <http://127.0.0.1:8000>; `--host` and `--port` change that, once there is a key:
`gridshare keys create` prints one. From then on every request but those for `/healthz`, `/v1/version`, `/v1/kinds` and
`/openapi.json` says who asks, with `Authorization: Bearer gs_..` or `X-API-Key`. [Who may do what](../docs/access.md)
has the roles, what a key can be limited to, and how a site is granted to others. Put TLS in front.

```
gridshare serve --data out/trial                         # a new folder, so without keys; what follows in another shell
curl --json @api/examples/two-firms/request.json http://127.0.0.1:8000/v1/schedules
gridshare inline sample_sites/three-firms | curl --json @- http://127.0.0.1:8000/v1/schedules
```

## A park and its CSP, step by step

In bash, from a clone of the project. First a store of its own with a key for each, and the service on it:

```
mkdir -p out; export GRIDSHARE_DATA=$PWD/out/service
gridshare keys create --role operator > out/operator.key
gridshare keys create --role park_manager --organisation "Park Noord" > out/park.key
gridshare keys create --role csp --organisation "Flex BV" > out/csp.key
gridshare serve --port 8001                              # goes on; what follows in another shell
```

The park stores its folder as a zip, and grants it to the CSP by the id of that organisation:

```
HERE=http://127.0.0.1:8001
ask() {{ curl -sS -H "Authorization: Bearer $(cat out/"$1".key)" "${{@:2}}"; }}        # ask WHOM ..
id() {{ grep -oE "$1_[0-9a-f]+" | head -1; }}                                 # the first id of a site, a job, ..

(cd sample_sites/hessenpoort && python3 -m zipfile -c ../../out/park.zip *)
SITE=$(ask park -H 'Content-Type: application/zip' --data-binary @out/park.zip $HERE/v1/sites | id site)
CSP=$(ask csp $HERE/v1/me | id org)
ask park -X PUT --json '{{"role": "csp"}}' $HERE/v1/sites/$SITE/grants/$CSP
```

The CSP plans a day, follows the job, and finds the schedule that came of it by the job:

```
JOB=$(ask csp -H 'Prefer: respond-async' --json '{{"day": "2026-02-12"}}' $HERE/v1/sites/$SITE/schedules | id job)
ask csp -N $HERE/v1/jobs/$JOB/events
ask csp $HERE/v1/jobs/$JOB/result > out/plan.json        # the schedule document; read verdict.finished first
PLAN=$(ask csp "$HERE/v1/schedules?job=$JOB" | id schedule)
ask csp -H 'Accept-Language: nl' $HERE/v1/schedules/$PLAN/report.html > out/plan.html # or .png, .svg, .xlsx, .csv
ask csp $HERE/v1/schedules/$PLAN/members/Pakket%20Oost   # what is this member's own
ask csp $HERE/v1/schedules/$PLAN/members/Koelhuis%20Vechtdal/letter.txt # what it does, and why; or .html, .pdf, .csv
ask csp -X POST $HERE/v1/schedules/$PLAN/verification    # checked again without the optimiser
```

Other questions are asked in the same way; each is a job. A member's name and an asset's are those of the site document.

```
ask csp --json '{{"first": "2026-02-12", "last": "2026-02-14"}}' $HERE/v1/sites/$SITE/periods
ask csp --json '{{"addition": {{"name": "Bakkerij Noord", "kw": 400}}}}' $HERE/v1/sites/$SITE/what-ifs
ask csp --json '{{"assets": ["Marsman battery"]}}' $HERE/v1/sites/$SITE/variations
ask csp --json '{{"window": {{"from": "16:00", "to": "19:00"}}, "direction": "down"}}' $HERE/v1/sites/$SITE/flexibility
ask park "$HERE/v1/audit?site=$SITE"                     # who did what with the site
```

## Paths

`takes` lists the fields of a body of JSON, in brackets what may be left out; the schema of each is in `openapi.json`.

| path | takes | gives |
|---|---|---|
{paths}

A site document carries its series in place: a reference to a file is refused (`file_reference`), and
`gridshare inline` prints a folder's site with all of it in place. `time_limit_s` and `gap` of `/v1/schedules` go in the
query. Any other question is one object: its arguments, and under `site` (or `schedule`) the document that it is about;
asked of a stored site, below `/v1/sites/{{site_id}}`, it is the arguments alone.

**Read `verdict.finished` first.** Where the limit came before the search was done, the answer is 200 with the best plan
so far and `finished: false`. It is verified, but not one to be content with: `exceedance_open_kwh` and
`unserved_open_kwh` say how much less above the limits and how much more served demand may be possible, `cost_open_eur`
how much less it may cost (null: not known). `cap_kept` and `all_served` are of this plan, not of what is possible.
Allow more time, or ask a person.

A meter export goes as it is: `curl --data-binary @januari.csv 'http://127.0.0.1:8000/v1/imports?name=januari.csv'`.
The answer has `report.ok`; while it is false, `report.questions` and `report.problems` say what to answer
(`&answer=unit=kWh`) or mend, and no series is given. For a stored site, `/v1/sites/{{site_id}}/imports` takes a zip of
several files too (not a zip within a zip) and has `ok`, `questions` and `problems` at the top; where `ok` is true, the
series are in the site's next version, and `/v1/sites/{{site_id}}/series` lists them: what was imported, and
no columns of a site's own CSV files; these are read with `/files/{{name}}`.

## What holds for every path

- **Waiting.** What is done within the wait (20 s; `Prefer: wait=N` up to 120, `Prefer: respond-async` for none) is
  answered with 200, anything else with 202 and the job, at the path in `Location`. Ask it again (with `If-None-Match`
  that costs next to nothing), follow its `/events` (server-sent; `Last-Event-ID` goes on where a line broke), fetch its
  `/result`, or `DELETE` it. A client that hangs up ends its job, unless it sent a key:
- **`Idempotency-Key`.** A word of yours for a request that makes something. The same key and request have the same
  answer, after a restart too; the same key with another body is 409 `idempotency_conflict`. A refused request uses up
  no key. Secrets of keys and webhooks are in the first answer only, and null when it is given again.
- **Lists** have `limit`, and `next`: the path of the next page (also in `Link`), null on the last.
- **Forms.** JSON; lists, schedules and series also as `text/csv` or `application/vnd.apache.parquet`, by `Accept`.
  Reports are Dutch or English by `Accept-Language`. Answers are packed where `Accept-Encoding: gzip` allows, and a body
  may come with `Content-Encoding: gzip`; its limit is that of the body unpacked.
- **Instants** are those of RFC 3339, with an offset (`%2B` for `+` in a query). Days are days of the site's own clock.
- Every answer carries `X-Request-ID`, which is in the log and in the job; send one to have it used.
- A path that will go away says so in `Deprecation` and `Sunset` for at least 180 days, with a `Link` to what takes its
  place.

## Versions

`v1` in the path is the version of the paths, `gridshare: 1` that of the documents. Within a version fields are added,
never changed or taken away. `GET /v1/version` says what answers.

## Examples

{examples}

## Errors

Every error is `application/problem+json` (RFC 9457) with `code`, and under `problems` all that is wrong at once: where,
code, found, expected, remedy.

| status | code | meaning |
|---|---|---|
{errors}

`503` comes with `Retry-After`. Limits on body, steps, assets, sessions, seconds, and on plans made at once are settings
of the operator: `gridshare serve --help`.
"""


def publish_api(folder: Path) -> None:
    """Write the contract, schemas, examples and README below ``folder``; clients that stand there stay."""
    app, workers = create_app(), Workers(max_parallel=1)

    shown = [Shown(**each) for each in json.loads(story.text())]

    async def described() -> tuple[Any, Any]:
        return await contract(app, workers, shown), await worked_out(workers)

    try:
        openapi, examples = asyncio.run(described())
    finally:
        workers.close()
    _write(folder / "openapi.json", openapi)
    for name, model in DOCUMENTS.items():
        _write(folder / "schemas" / f"{name}.json", schema_of(model))
    for example in examples:
        _write(folder / "examples" / example.name / "request.json", example.request)
        _write(folder / "examples" / example.name / "response.json", example.response)
    (folder / "README.md").write_text(_readme(openapi), encoding="utf-8")


def _readme(openapi: Any) -> str:
    paths = []
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            content = operation.get("requestBody", {}).get("content", {})
            takes = _takes(content, openapi["components"]["schemas"])
            paths.append(f"| `{method.upper()} {path}` | {takes} | {operation['summary'].lower()} |")
    errors = [
        f"| {status} | `{code}` | {title} |"
        for status, code, title in sorted((e.http_status, e.code, e.title) for e in ERRORS)
    ]
    examples = [f"- `{name}`: {summary}" for name, summary in SUMMARIES.items()]
    return _README.format(paths="\n".join(paths), errors="\n".join(errors), examples="\n".join(examples))


def _takes(content: Any, schemas: Any) -> str:
    """What a request brings: a document, a file, or the fields of its body."""
    document = content.get("application/json")
    if document is None:
        return "file" if content else ""
    name = document["schema"].get("$ref", "").rpartition("/")[2]
    if name == "SiteDocument":
        return "site document, or its folder (zip)" if "application/zip" in content else "site document"
    required = schemas[name].get("required", [])
    optional = [field for field in schemas[name]["properties"] if field not in required]
    groups = [", ".join(f"`{field}`" for field in fields) for fields in (required, optional)]
    return f"{groups[0]} [{groups[1]}]".strip() if optional else groups[0]


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(published(value), encoding="utf-8")
