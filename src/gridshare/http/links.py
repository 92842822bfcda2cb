"""Where an answer leads: links of OpenAPI, from what was made to what can be asked of it."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

_JOB = {"job_id": "$response.body#/id"}
_SITE = {"site_id": "$response.body#/id"}
_LISTED_JOB = {"job_id": "$response.body#/items/0/id"}
_LISTED_SCHEDULE = {"schedule_id": "$response.body#/items/0/id"}
_LISTED_SITE = {"site_id": "$response.body#/items/0/id"}

_OF_JOB = (
    ("get", "/v1/jobs/{job_id}"), ("get", "/v1/jobs/{job_id}/events"), ("get", "/v1/jobs/{job_id}/result"),
    ("delete", "/v1/jobs/{job_id}"),
)  # fmt: skip
_OF_SCHEDULE = (
    ("get", "/v1/schedules/{schedule_id}"), ("get", "/v1/schedules/{schedule_id}/record"),
    ("get", "/v1/schedules/{schedule_id}/report.csv"), ("get", "/v1/schedules/{schedule_id}/report.html"),
    ("post", "/v1/schedules/{schedule_id}/verification"),
)  # fmt: skip
_OF_SITE = (
    ("get", "/v1/sites/{site_id}"), ("put", "/v1/sites/{site_id}"), ("get", "/v1/sites/{site_id}/series"),
    ("get", "/v1/sites/{site_id}/grants"), ("post", "/v1/sites/{site_id}/validation"),
    ("post", "/v1/sites/{site_id}/schedules"), ("post", "/v1/sites/{site_id}/what-ifs"),
)  # fmt: skip


def add_links(contract: Json) -> None:
    """Add the links to a contract."""
    paths = contract["paths"]
    for methods in paths.values():
        for operation in methods.values():
            if "202" in operation["responses"]:
                _add(paths, operation["responses"]["202"], _OF_JOB, _JOB)
    _add(paths, paths["/v1/sites"]["post"]["responses"]["201"], _OF_SITE, _SITE)
    _add(paths, paths["/v1/sites"]["get"]["responses"]["200"], _OF_SITE, _LISTED_SITE)
    _add(paths, paths["/v1/jobs"]["get"]["responses"]["200"], _OF_JOB, _LISTED_JOB)
    _add(paths, paths["/v1/schedules"]["get"]["responses"]["200"], _OF_SCHEDULE, _LISTED_SCHEDULE)


def _add(paths: Json, answer: Json, leads_to: tuple[tuple[str, str], ...], parameters: dict[str, str]) -> None:
    for method, path in leads_to:
        operation = paths[path][method]
        link = {"operationId": operation["operationId"], "parameters": parameters, "description": operation["summary"]}
        answer.setdefault("links", {})[operation["operationId"].partition("_v1_")[0]] = link
