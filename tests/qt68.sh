#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs the tests in a Debian 13, which has Qt 6.8: tests/qt68.sh [--only TARGET]. As root.
# The working tree as it is, without build folders, is copied into the fresh system. Every compile error is shown, not only
# the first. --only builds that target and runs no tests. Status: 0 built, and all tests passed.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=tests/installer/chroot.sh
source "$root/tests/installer/chroot.sh"
only=''
case ${1:-} in
--only) only=${2:?target} ;;
'') ;;
*)
    echo "usage: tests/qt68.sh [--only TARGET]" >&2
    exit 2
    ;;
esac
open_chroot trixie || exit 1

mkdir "$system/quizaar"
tar -C "$root" --exclude=./build --exclude=./.git --exclude=node_modules -cf - . | tar -C "$system/quizaar" -xf -
apt_in update || exit 1
in_system bash -c 'cd /quizaar && source installer/bootstrap.sh && bootstrap build test' >"$system/bootstrap.log" 2>&1 ||
    { tail -n 20 "$system/bootstrap.log"; exit 1; }
in_system qmake6 -query QT_VERSION
# the same registry as the machine's own npm, and whom the machine trusts besides the usual
in_system npm config set registry "$(npm config get registry)"
if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
    cp /usr/local/share/ca-certificates/*.crt "$system/usr/local/share/ca-certificates/"
    in_system update-ca-certificates >/dev/null
    in_system npm config set cafile /etc/ssl/certs/ca-certificates.crt
fi
in_system bash -c 'cd /quizaar && cmake -S . -B build/qt68 -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O0" -DBUILD_SHARED_LIBS=ON -DQUIZAAR_TESTS=ON' || exit 1
in_system bash -c 'cd /quizaar && nice cmake --build build/qt68 --target "$1" -- -k 0' - "${only:-all}" || exit 1
[[ -z $only ]] || exit 0
# without the tests of the repository, which is not there and asks nothing of Qt
in_system bash -c 'cd /quizaar && XDG_RUNTIME_DIR=$(mktemp -d) CTEST_PARALLEL_LEVEL=4 ctest --test-dir build/qt68 --output-on-failure --no-tests=error -E repo_test'
