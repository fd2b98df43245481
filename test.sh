#!/usr/bin/env bash
# Installs what the tests need and is missing, builds with warnings as errors, checks the format, runs every test.
# Ends with "N passed, N failed, N skipped"; exit code 0 only if every test ran and passed.
# With CI=true a skipped test is a failure too.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

say() { printf '\n== %s\n' "$*"; }

# The last line of every run, from the runner's own report; without a report no test ran.
finish() {
  local problem=$1 passed=0 failed=0 skipped=0 report="$results/tests.xml"
  if [ -s "$report" ]; then
    passed=$(counted passed) failed=$(($(counted failed) + $(counted errors))) skipped=$(counted skipped)
  fi
  if [ -z "$problem" ]; then
    [ "$passed" -gt 0 ] || problem='no test ran'
    [ "$failed" -eq 0 ] || problem='tests failed'
    [ "$skipped" -eq 0 ] || [ "${CI:-}" != true ] || problem='tests were skipped, which CI does not allow'
  fi
  [ -z "$problem" ] || printf '\n%s: %s\n' "$0" "$problem" >&2
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ -z "$problem" ] || exit 1
  exit 0
}

counted() { grep -o '<assembly [^>]*' "$results/tests.xml" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | head -1; }

has_postgresql() { command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
has_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }

install() {
  local package=$1 as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  say "Installing $package"
  { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -yq --no-install-recommends "$package"; } </dev/null && return
  echo "$package could not be installed; apt-get, and root or sudo without a password, are needed." >&2
  echo "Install it by hand: until then the tests that need it are skipped, or fail where CI=true." >&2
}

command -v dotnet >/dev/null || finish 'the .NET 10 SDK is missing: https://dotnet.microsoft.com/download'
has_postgresql || install postgresql
has_chromium || install chromium

say 'Building, warnings are errors'
dotnet build OrderWorkspace.sln -v q --nologo || finish 'the build failed, no test was run'

say 'Checking the format'
for aspect in whitespace style; do # what "dotnet format" checks beyond these, the build has just reported
  dotnet format "$aspect" OrderWorkspace.sln --verify-no-changes --no-restore ||
    finish 'the format differs: run "dotnet format"; no test was run'
done

say 'Testing'
dotnet test --project OrderWorkspace.Tests --no-build --no-ansi --timeout 12m \
  --results-directory "$results" --report-xunit-xml --report-xunit-xml-filename tests.xml </dev/null || problem='the test run failed'
finish "${problem:-}"
