#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# licences.sh BUNDLED_TXT FOLDER: puts the copyright file of each bundled library's Debian package into FOLDER, gzipped.
# Where the libraries are not from packages (another Qt), those are named in FOLDER/README instead.
set -euo pipefail

list=$1 folder=$2
mkdir -p "$folder"
declare -A seen=()
others=()
while read -r library path; do
    package=$(dpkg-query -S "$path" 2>/dev/null || dpkg-query -S "$(readlink -f "$path")" 2>/dev/null ||
        dpkg-query -S "${path#/usr}" 2>/dev/null || true)
    package=${package%%:*}
    if [[ -z $package || ! -f /usr/share/doc/$package/copyright ]]; then
        others+=("$library")
        continue
    fi
    [[ -n ${seen[$package]:-} ]] && continue
    seen[$package]=1
    gzip -9n <"/usr/share/doc/$package/copyright" >"$folder/$package.copyright.gz"
done <"$list"
{
    echo "Libraries that come along with Quizaar, and the terms each of them is under: the files beside this one."
    if ((${#others[@]})); then
        echo "Of Qt (https://www.qt.io), under LGPL-3.0, HttpServer under GPL-3.0: ${others[*]}"
    fi
} >"$folder/README"
