#!/usr/bin/env bash
# Plan a site: ./curl.sh site.json [http://127.0.0.1:8000]; prints the schedule document, needs only curl.
# GRIDSHARE_KEY holds the key of a service that asks for one. Where the plan takes longer than the service lets wait, it
# asks for the job's result until it is there. On an error the problem goes to stderr and the exit status is not 0.
set -euo pipefail

usage="usage: $0 SITE.json [BASE_URL]"
[[ ${1:-} == --help ]] && echo "$usage" && exit
[[ $# -lt 1 || $# -gt 2 ]] && echo "$usage" >&2 && exit 2
[[ -r $1 ]] || { echo "$1: no file that can be read" >&2; exit 1; }
site=$1
base=${2:-http://127.0.0.1:8000}
answer=$(mktemp)
headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT

ask() {
  curl --silent --show-error --compressed --output "$answer" --dump-header "$headers" --write-out '%{http_code}' \
    --header 'Accept: application/json' ${GRIDSHARE_KEY:+--header "Authorization: Bearer $GRIDSHARE_KEY"} "$@"
}

# With the key, asking again after a broken line does not plan twice: --retry is safe.
key="$(date +%s)-$$-$RANDOM"
status=$(ask --retry 3 --header "Idempotency-Key: $key" --header 'Content-Type: application/json' \
  --data-binary "@$site" "$base/v1/schedules?time_limit_s=60")
if [[ $status == 202 ]]; then
  job=$(sed -n 's/^[Ll]ocation: *\([^[:space:]]*\).*/\1/p' "$headers")
  while [[ $status == 202 ]]; do
    sleep 1
    status=$(ask --retry 3 "$base$job/result")
  done
fi
if [[ $status != 200 ]]; then
  cat "$answer" >&2
  echo >&2
  exit 1
fi
cat "$answer"
