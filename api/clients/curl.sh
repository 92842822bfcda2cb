#!/usr/bin/env bash
# Plan a site: ./curl.sh site.json [http://127.0.0.1:8000]; prints the schedule document, needs only curl.
# On an error the problem document goes to stderr and the exit status is not 0.
set -euo pipefail

if [[ $# -lt 1 || $# -gt 2 ]]; then
  echo "usage: $0 SITE.json [BASE_URL]" >&2
  exit 2
fi
site=$1
base=${2:-http://127.0.0.1:8000}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

status=$(curl --silent --show-error --output "$answer" --write-out '%{http_code}' \
  --header 'Content-Type: application/json' --header 'Accept: application/json' \
  --data-binary "@$site" "$base/v1/schedules?time_limit_s=60")

if [[ $status != 200 ]]; then
  cat "$answer" >&2
  echo >&2
  exit 1
fi
cat "$answer"
