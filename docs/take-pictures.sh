#!/usr/bin/env bash
# Takes the pictures of the README anew, of the running application on a fresh database; needs Chromium, which ./test.sh installs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build OrderWorkspace.Tests -v q --nologo
dotnet run --project OrderWorkspace.Tests --no-build -- --filter-class '*.TakingPictures' --explicit only
