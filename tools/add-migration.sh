#!/usr/bin/env bash
# Adds a migration to all three databases:            tools/add-migration.sh OrdersHaveMilestones
# While nothing is released there is one, made anew:  tools/add-migration.sh --squash
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:?name of the migration, or --squash}
if [[ $name == --squash ]]; then
  rm -rf OrderWorkspace/Data/Migrations/{Sqlite,SqlServer,PostgreSql}
  name=Initial
fi

dotnet tool restore
dotnet build OrderWorkspace -v q --nologo
for database in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project OrderWorkspace --context "${database}Db" --output-dir "Data/Migrations/$database"
done
