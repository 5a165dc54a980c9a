#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-installer.sh PAYLOAD VERSION OUT.exe: the installer for Windows out of a folder with quizaar.exe, LICENSE.txt and all
# that it needs. Runs on Linux (makensis) and in a Windows runner's bash. Status: 0 made, else not.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
payload=$(cd "$1" && pwd) version=$2 out=$3
mkdir -p "$(dirname "$out")"
out=$(cd "$(dirname "$out")" && pwd)/$(basename "$out")
list=$(mktemp -d)
trap 'rm -rf "$list"' EXIT

# What uninstalling removes, file by file, then the folders from the deepest up, if they are empty.
{
    echo '!macro RemoveFiles'
    (cd "$payload" && find . -type f | LC_ALL=C sort) | sed 's#^\./##; s#/#\\#g; s#\$#$$#g; s#.*#    Delete "$INSTDIR\\&"#'
    (cd "$payload" && find . -mindepth 1 -type d | LC_ALL=C sort -r) | sed 's#^\./##; s#/#\\#g; s#.*#    RMDir "$INSTDIR\\&"#'
    echo '!macroend'
} >"$list/files.nsh"

extra=()
native() { printf '%s' "$1"; }
if command -v cygpath >/dev/null; then
    native() { cygpath -m "$1"; }
else
    # the only 64-bit installer that a 64-bit Wine can run alone
    extra=(-DCROSS)
fi
# makensis on Windows takes - as well as /
makensis -V2 -WX "${extra[@]}" -DVERSION="$version" -DPAYLOAD="$(native "$payload")" -DFILES="$(native "$list/files.nsh")" \
    -DICONS="$(native "$here/../../resources/icons")" -DOUT="$(native "$out")" "$(native "$here/quizaar.nsi")"
