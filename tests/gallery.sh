#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every picture on one page, compared with the last run: tests/gallery.sh [--all] [--only FIRST_LETTERS] [BUILD_FOLDER]
# Phone: each shot of tests/web/shots.mjs in several looks (--all: in every combination of language, colours, size,
# large text and direction). Dashboard and stage: from their own galleries, in a build folder with tests.
# Writes build/gallery/index.html; open it in any browser.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/asan
options=()
while (($#)); do
    case $1 in
    --all) options+=(--all) ;;
    --only)
        options+=(--only "${2:?--only needs the first letters of a shot}")
        shift
        ;;
    -*)
        echo "usage: tests/gallery.sh [--all] [--only FIRST_LETTERS] [BUILD_FOLDER]" >&2
        exit 2
        ;;
    *) build=$1 ;;
    esac
    shift
done
build=$(cd "$build" && pwd -P)
gallery=$root/build/gallery
tools=$root/build/gallery-tools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --build "$build" --target quizaar_web
mkdir -p "$gallery"
node "$root/resources/web/install.mjs" "$root/tests/web" "$tools" "$tools.stamp"
export QUIZAAR_WEB_TOOLS=$tools
rm -rf "$gallery/last"
[[ ! -d $gallery/now ]] || mv "$gallery/now" "$gallery/last"

status=0
node "$root/tests/web/gallery.mjs" --dist "$build/web/dist" --out "$gallery/now/phone" "${options[@]}" || status=1

export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software XDG_RUNTIME_DIR=$work ASAN_OPTIONS=detect_leaks=0
dashboard=$build/tests/app/dashboard_gallery
stage=$build/tests/qml/stage_gallery
if cmake --build "$build" --target dashboard_gallery stage_gallery; then
    for language in en de; do
        mkdir -p "$gallery/now/dashboard-$language" "$gallery/now/dashboard-$language-dark" \
            "$gallery/now/dashboard-$language-small" "$gallery/now/stage-$language"
        "$dashboard" "$gallery/now/dashboard-$language" "$language"
        "$dashboard" "$gallery/now/dashboard-$language-dark" "$language" dark
        "$dashboard" "$gallery/now/dashboard-$language-small" "$language" 1280x690
    done
    # these mostly wait for motion to end
    waiting=()
    for language in en de; do
        for size in 1280x720 1920x1080 3840x2160 1024x768; do
            "$stage" "$gallery/now/stage-$language" "$language" "$size" &
            waiting+=($!)
        done
    done
    for one in "${waiting[@]}"; do
        wait "$one" || status=1
    done
else
    echo "$build has no tests: the page shows the phone alone." >&2
    status=1
fi
node "$root/tests/web/gallery_page.mjs" "$gallery"
exit "$status"
