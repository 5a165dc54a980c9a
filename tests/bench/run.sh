#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/bench/run.sh [--smoke] [--only TABLE] [OUT]: measures the release build; docs/performance.md says what and how.
# Writes bench.md and bench.json to OUT (default build/bench). --smoke: tiny counts, only whether every figure comes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
out=$root/build/bench
options=()
while (($#)); do
    case $1 in
    --smoke) options+=(--smoke) ;;
    --only)
        options+=(--only "${2:?--only needs the name of a table}")
        shift
        ;;
    -*)
        echo "usage: tests/bench/run.sh [--smoke] [--only TABLE] [OUT]" >&2
        exit 2
        ;;
    *) out=$1 ;;
    esac
    shift
done
mkdir -p "$out"
out=$(cd "$out" && pwd -P)

if [[ $(uname -s) != Linux ]]; then
    echo "The bench needs Linux (epoll, /proc)." >&2
    exit 2
fi

{
    cd "$root"
    [[ -f build/release/build.ninja ]] || cmake --preset release
    cmake --build --preset release --target quizaar
    client=$root/build/bench-client
    cmake -S "$here" -B "$client" -DCMAKE_BUILD_TYPE=Release
    cmake --build "$client"
} >&2

exec "$client/quizaar_bench" "$root/build/release/app/quizaar" "$client/libcommit_stamp.so" \
    "$here/one_commit_each.py" "$out" "${options[@]}"
