#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and becomes the program: ./run.sh [options of quizaar ...]
# Standard output belongs to the program alone; what happens before it goes to stderr.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
build=$root/build/run
# shellcheck source=installer/bootstrap.sh
source "$root/installer/bootstrap.sh"

prepare() {
    # A second ./run.sh waits here: two builds in one folder would spoil each other.
    if command -v flock >/dev/null; then
        flock 9
    fi
    bootstrap build || say "Going on with what is there."
    local cache=$build/CMakeCache.txt
    if [[ ! -f $build/build.ninja ]]; then
        (cd "$root" && cmake --preset run)
    elif ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        # The folder was moved or copied; a build folder knows its place by heart.
        (cd "$root" && cmake --preset run --fresh)
    fi
    cmake --build "$build"
}

mkdir -p "$build"
(prepare) 9>"$root/build/.run.lock" >&2

program=
for candidate in "$build/app/quizaar" "$build/quizaar" "$build/app/quizaar.app/Contents/MacOS/quizaar"; do
    if [[ -x $candidate && ! -d $candidate ]]; then
        program=$candidate
        break
    fi
done
if [[ -z $program ]]; then
    say "The build made no program in $build."
    exit 1
fi

# Where there is no screen, the same host runs without windows.
if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && $(uname -s) != Darwin ]]; then
    headless=0
    for argument in "$@"; do
        [[ $argument == --headless ]] && headless=1
    done
    if ((!headless)); then
        say "No screen found: starting without windows (--headless)."
        set -- --headless "$@"
    fi
fi

exec "$program" "$@"
