#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One build (AddressSanitizer and UndefinedBehaviorSanitizer), and every test against it: ./test.sh [--long]
# --long adds long kills, the thread sanitizer, fuzzing and the benchmarks' smoke run. The status is 0 only if all
# parts passed.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
cd "$root" || exit 1
# shellcheck source=installer/bootstrap.sh
source "$root/installer/bootstrap.sh"

long=0
case ${1:-} in
--long) long=1 ;;
'') ;;
*)
    echo "usage: ./test.sh [--long]" >&2
    exit 2
    ;;
esac

# Qt wants a private runtime folder; a machine without a login has none.
XDG_RUNTIME_DIR=$(mktemp -d "${TMPDIR:-/tmp}/quizaar-test.XXXXXX") || exit 1
export XDG_RUNTIME_DIR
chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

export UBSAN_OPTIONS=print_stacktrace=1
export CTEST_PARALLEL_LEVEL=4 # they wait more than they work

# configure PRESET: a build folder that was moved or copied is made anew.
configure() {
    local cache=build/$1/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        cmake --preset "$1" --fresh
    else
        cmake --preset "$1"
    fi
}

# The parts; `for part` below calls them by name.
asan() {
    configure asan && cmake --build --preset asan && ctest --preset asan
}

# shellcheck disable=SC2317
tsan() {
    # Older thread sanitizers cannot live with much randomness in addresses.
    local -a still=()
    if setarch "$(uname -m)" -R true 2>/dev/null; then
        still=(setarch "$(uname -m)" -R)
    fi
    configure tsan && cmake --build --preset tsan && "${still[@]}" ctest --preset tsan
}

# shellcheck disable=SC2317
fuzz() {
    configure fuzz && cmake --build --preset fuzz && ctest --preset fuzz
}

# shellcheck disable=SC2317
bench() {
    configure release && cmake --build --preset release && tests/bench/run.sh --smoke
}

# prepare LIST...: who forbids installing answers for what is missing.
prepare() {
    bootstrap "$@" || [[ ${QUIZAAR_NO_INSTALL:-} == 1 ]] || exit 1
}

if ((!long)); then
    prepare build test
    asan
    exit
fi

prepare build test long
# Tests that can be made longer read these.
export QUIZAAR_LONG=1
export QUIZAAR_FUZZ_SECONDS=30

failed=0
summary=()
for part in tsan fuzz bench asan; do
    if [[ $part == bench && ! -x tests/bench/run.sh ]]; then
        summary+=("$part: not run, there is no tests/bench/run.sh")
        continue
    fi
    printf '\n== %s\n' "$part"
    if "$part"; then
        summary+=("$part: passed")
    else
        summary+=("$part: FAILED")
        failed=1
    fi
done
printf '\n'
printf '%s\n' "${summary[@]}"
exit "$failed"
