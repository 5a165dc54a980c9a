#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh, test.sh and installer/bootstrap.sh against a made-up system: a PATH of stand-ins that note how they were called.
# Nothing is installed and nothing is built.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
bash=$(command -v bash)
passed=0
failed=0

expect() { # WHAT, then a command that must succeed
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s: %s\n' "$case_name" "$what"
        sed 's/^/    stderr: /' "$scratch/err"
        sed 's/^/    calls:  /' "$calls"
    fi
}
called() { grep -qE -e "$1" "$calls"; }
not_called() { ! called "$1"; }
says() { grep -qF -e "$1" "$scratch/err"; }
equal() { [[ $1 == "$2" ]] || { printf '    "%s" is not "%s"\n' "$1" "$2" && false; }; }

stand_in() { # NAME, then its script
    printf '#!%s\n%s\n' "$bash" "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}

# A system with everything installed; a case changes what it is about.
new_case() {
    case_name=$1
    bin=$scratch/$case_name/bin
    calls=$scratch/$case_name/calls
    mkdir -p "$bin"
    : >"$calls"
    : >"$scratch/err"
    : >"$scratch/$case_name/absent"
    local tool
    for tool in bash cat chmod dirname env flock grep mkdir sed uname; do
        ln -s "$(command -v "$tool")" "$bin/$tool"
    done
    stand_in sudo 'exec "$@"'
    stand_in node 'echo v20.1.0'
    stand_in npm 'exit 0'
    stand_in apt-get "echo \"apt-get \$DEBIAN_FRONTEND \$*\" >>'$calls'; [[ \$* != *install* || ! -e '$scratch/$case_name/broken' ]]"
    stand_in apt-cache "if grep -qx \"\$2\" '$scratch/$case_name/unknown' 2>/dev/null; then exit 0; fi
        printf '%s:\n  Installed: (none)\n  Candidate: 1.0\n' \"\$2\""
    # Packages named in `absent` are not installed; all others are.
    stand_in dpkg-query "shift 2
        for name in \"\$@\"; do
            if grep -qx \"\$name\" '$scratch/$case_name/absent'; then status=1; else echo \"\$name installed\"; fi
        done
        exit \${status:-0}"
}
absent() { printf '%s\n' "$@" >>"$scratch/$case_name/absent"; }
run() {
    output=$(cd "$scratch/$case_name" && env -i PATH="$bin" HOME="$scratch" "${environment[@]}" "$@" 2>"$scratch/err" </dev/null)
    status=$?
}
environment=()
bootstrap=$root/installer/bootstrap.sh

new_case everything_there
run "$bootstrap" build test long
expect "succeeds" equal $status 0
expect "apt is left alone" not_called apt-get
expect "stdout is left alone" equal "$output" ""

new_case one_missing
absent ninja-build xvfb
run "$bootstrap" build
expect "succeeds" equal $status 0
expect "lists renewed, no questions" called '^apt-get noninteractive .*-y.* update$'
expect "just the one" called '^apt-get noninteractive .*-y.* install --no-install-recommends ninja-build$'
expect "update comes first" equal "$(sed -n '1s/.* //p' "$calls")" update
expect "stdout is left alone" equal "$output" ""

new_case only_printed
absent ninja-build
run "$bootstrap" --print build
expect "tells by its status" equal $status 1
expect "names it" says ninja-build
expect "installs nothing" not_called apt-get
environment=(QUIZAAR_NO_INSTALL=1)
run "$bootstrap" build
environment=()
expect "the variable says the same" equal $status 1
expect "still installs nothing" not_called apt-get

new_case other_alternative_there
absent qt6-svg-dev
run "$bootstrap" build
expect "either will do" not_called apt-get

new_case alternative_chosen
absent qt6-svg-dev libqt6svg6-dev
echo qt6-svg-dev >"$scratch/$case_name/unknown"
run "$bootstrap" build
expect "the one that apt knows" called 'install --no-install-recommends libqt6svg6-dev$'

new_case no_npm
rm "$bin/npm"
run "$bootstrap" build
expect "npm alone is asked for" called 'install --no-install-recommends npm$'
expect "npm that did not come is an error" equal $status 1

new_case old_node
stand_in node 'echo v12.22.9'
run "$bootstrap" build
expect "a newer one is asked for" called 'install --no-install-recommends nodejs npm$'
expect "one that stays old is an error" equal $status 1
expect "says which" says "v12.22.9"

new_case foreign_node
absent nodejs npm
run "$bootstrap" build
expect "node from elsewhere will do" not_called apt-get

new_case install_fails
absent cmake
touch "$scratch/$case_name/broken"
run "$bootstrap" build
expect "is an error" equal $status 1
expect "says what" says "Installing failed: cmake"

new_case other_system
rm "$bin/apt-get" "$bin/dpkg-query"
for tool in cmake ninja c++; do stand_in "$tool" 'exit 0'; done
run "$bootstrap" build
expect "goes on with the tools it finds" equal $status 0
rm "$bin/ninja"
run "$bootstrap" build
expect "a missing tool is an error" equal $status 1
expect "names the tool" says "Not found: ninja"

new_case unknown_list
run "$bootstrap" bulid
expect "is an error" equal $status 1

# run.sh, in a copy of its own, with a cmake that "builds" a program which tells how it was started.
new_case run
copy="$scratch/$case_name/tree with space"
mkdir -p "$copy/installer"
cp "$root/run.sh" "$copy/"
cp "$root/installer/bootstrap.sh" "$copy/installer/"
copy=$(cd "$copy" && pwd -P)
stand_in cmake "echo \"cmake \$*\" >>'$calls'
    echo 'noise of the build'
    out='$copy/build/run'
    if [[ \$1 == --build ]]; then
        mkdir -p \"\$out/app\"
        printf '#!%s\necho \"pid \$\$ in \$PWD:\" \"\${@/#/,}\"\n' '$bash' >\"\$out/app/quizaar\"
        chmod +x \"\$out/app/quizaar\"
    else
        : >\"\$out/build.ninja\"
        echo 'CMAKE_HOME_DIRECTORY:INTERNAL=$copy' >\"\$out/CMakeCache.txt\"
    fi"
here=$(cd "$scratch/$case_name" && pwd -P)
run "$copy/run.sh" --pack "a b.json"
expect "succeeds" equal $status 0
expect "stdout is the program's; no screen, no windows; arguments and folder are kept" \
    equal "${output#pid * in }" "$here: ,--headless ,--pack ,a b.json"
expect "configures its preset" called '^cmake --preset run$'
run "$copy/run.sh" --headless
expect "--headless is not doubled" equal "${output##*: }" ",--headless"
expect "configures once" equal "$(grep -c -e --preset "$calls")" 1
environment=(DISPLAY=:7)
run "$copy/run.sh"
environment=()
expect "with a screen, windows" equal "${output##*:}" ""
# exec: the shell's own number is the program's.
# shellcheck disable=SC2016
output=$(cd "$here" && env -i PATH="$bin" HOME="$scratch" "$bash" -c 'echo $$; exec "$0"' "$copy/run.sh" 2>"$scratch/err" </dev/null)
expect "ends in exec" equal "$(sed -n '2s/^pid \([0-9]*\) .*/\1/p' <<<"$output")" "$(sed -n 1p <<<"$output")"
echo 'CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere' >"$copy/build/run/CMakeCache.txt"
run "$copy/run.sh"
expect "a moved folder is configured anew" called '^cmake --preset run --fresh$'
stand_in cmake 'exit 1'
run "$copy/run.sh"
expect "a failed build starts nothing" equal "$output" ""
expect "and is an error" equal $status 1

# test.sh, in the same way: ctest's stand-in fails for the parts that the file `red` names.
new_case test
copy=$scratch/$case_name/tree
mkdir -p "$copy/installer" "$copy/tests/bench"
cp "$root/test.sh" "$copy/"
cp "$root/installer/bootstrap.sh" "$copy/installer/"
for tool in mktemp rm setarch; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
red=$scratch/$case_name/red
: >"$red"
stand_in cmake "echo \"cmake \$*\" >>'$calls'"
stand_in ctest "echo \"ctest \$* long=\${QUIZAAR_LONG:-}\" >>'$calls'
    echo \"\$XDG_RUNTIME_DIR\" >'$scratch/$case_name/runtime'
    echo '100% tests passed'
    ! grep -qx \"\$2\" '$red'"
run "$copy/test.sh"
expect "succeeds" equal $status 0
expect "ends with ctest's words" equal "${output##*$'\n'}" "100% tests passed"
expect "one build" equal "$(grep -c -e '^cmake --build' "$calls")" 1
expect "one run, not the long one" equal "$(grep ctest "$calls")" "ctest --preset asan long="
expect "a runtime folder of its own" test -n "$(cat "$scratch/$case_name/runtime")"
expect "which is gone" test ! -e "$(cat "$scratch/$case_name/runtime")"
run "$copy/test.sh" --long
expect "succeeds" equal $status 0
expect "all parts" equal "$(sed -n 's/^ctest --preset \(.*\) long=1$/\1/p' "$calls" | sort | tr '\n' ' ')" "asan fuzz tsan "
expect "says what was not run" equal "$(grep -c 'bench: not run' <<<"$output")" 1
for part in asan tsan fuzz; do
    echo "$part" >"$red"
    run "$copy/test.sh" --long
    expect "$part alone fails it" equal $status 1
    expect "and is named" equal "$(grep FAILED <<<"$output")" "$part: FAILED"
done
: >"$red"
printf '#!%s\nexit 7\n' "$bash" >"$copy/tests/bench/run.sh"
chmod +x "$copy/tests/bench/run.sh"
run "$copy/test.sh" --long
expect "a failed benchmark run fails it" equal $status 1
echo asan >"$red"
run "$copy/test.sh"
expect "red tests fail it" equal $status 1
run "$copy/test.sh" --lnog
expect "a wrong option is an error" equal $status 2

printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
