#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures that the README shows, from the program's own galleries: tests/screenshots.sh [BUILD_FOLDER]
# The phone's come from a real host and a real browser: see tests/e2e/screenshots.mjs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=${1:-$root/build/asan}
shots=$root/docs/screenshots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software XDG_RUNTIME_DIR=$work ASAN_OPTIONS=detect_leaks=0
cmake --build "$build" --target dashboard_gallery stage_gallery quizaar
mkdir -p "$shots" "$work/dashboard" "$work/stage"
"$build/tests/app/dashboard_gallery" "$work/dashboard"
"$build/tests/qml/stage_gallery" "$work/stage" 1280x720
cp "$work/dashboard/6_answering.png" "$shots/dashboard.png"
cp "$work/dashboard/1_start.png" "$shots/start.png"
cp "$work/stage/question-buzz-1280x720.png" "$shots/stage.png"
cp "$work/stage/lobby-teams-1280x720.png" "$shots/stage-lobby.png"
if [[ -f $root/tests/e2e/screenshots.mjs ]]; then
    (cd "$root/tests/e2e" && npm ci --no-audit --no-fund >/dev/null &&
        QUIZAAR=$build/app/quizaar node screenshots.mjs "$shots")
fi
