#!/bin/sh
# Fetches axe-core for the tests in a browser; says why where that makes no sense.
set -eu
cd "$(dirname "$0")"

if [ -f node_modules/axe-core/axe.min.js ]; then
    exit 0
fi
if ! command -v npm >/dev/null; then
    why="there is no npm"
elif ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
    why="there is no Chromium"
elif ! npm ci --no-audit --no-fund --silent >/dev/null 2>&1; then
    why="npm cannot install it"
else
    exit 0
fi
echo "axe-core is not fetched, its tests are skipped: $why" >&2
