#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The logic of the Windows installer under Wine, with a stand-in for the program. Not shown here: the program itself, the
# firewall rule (Wine's netsh does nothing), the question for rights, and what Windows says about unsigned files.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=tests/installer/chroot.sh
source "$root/tests/installer/chroot.sh"
scratch=$(mktemp -d) || exit 1
wine=$(command -v wine64 || ls /usr/lib/wine/wine64)
export WINEPREFIX=$scratch/prefix WINEDLLOVERRIDES='mscoree=;mshtml=' WINEDEBUG=-all
finish() {
    "${wine%64}server" -k 2>/dev/null || "$(dirname "$wine")/wineserver64" -k 2>/dev/null
    rm -rf "$scratch"
}
trap finish EXIT
drive=$WINEPREFIX/drive_c
home="$drive/Program Files/Quizaar"
key='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Quizaar'

payload() { # a program of Wine's own stands in; VERSION decides what else there is
    rm -rf "$scratch/payload"
    mkdir -p "$scratch/payload/plugins/platforms"
    cp "$stand_in" "$scratch/payload/quizaar.exe"
    cp "$root/LICENSE" "$scratch/payload/LICENSE.txt"
    cp "$root/resources/icons/quizaar-pack.ico" "$scratch/payload/"
    echo "$1" >"$scratch/payload/plugins/platforms/of-$1.dll"
    "$root/installer/windows/make-installer.sh" "$scratch/payload" "$1" "$scratch/quizaar-$1.exe"
}
run() { timeout 120 "$wine" "$@" >/dev/null 2>&1; }
has_value() { timeout 60 "$wine" reg query "$@" 2>/dev/null | tr -d '\r' | grep -q REG_; }

run wineboot --init
stand_in=$drive/windows/system32/hostname.exe
[[ -f $stand_in ]] || stand_in=$drive/windows/notepad.exe
check "an installer is made" payload 0.1.0
check "and one of a newer version" payload 0.2.0
check "silent installation, status 0" run "$scratch/quizaar-0.1.0.exe" /S
check "the program is there" test -f "$home/quizaar.exe"
check "Windows knows it" has_value "$key" /v DisplayVersion
check "packs belong to it" has_value 'HKLM\Software\Classes\.quizaar' /ve
check "and are opened by it" bash -c '"$1" reg query "HKLM\\Software\\Classes\\Quizaar.Pack\\shell\\open\\command" /ve 2>/dev/null | grep -qF "quizaar.exe\" \"%1\""' - "$wine"

night=$drive/users/$(id -un)/AppData/Roaming/Quizaar/quizaar
mkdir -p "$night"
echo night >"$night/quizaar.sqlite"
echo mine >"$home/strangers.txt"
check "a newer one installs over it" run "$scratch/quizaar-0.2.0.exe" /S
check "its files are there" test -f "$home/plugins/platforms/of-0.2.0.dll"
check "files of the older one are gone" test ! -e "$home/plugins/platforms/of-0.1.0.dll"
check "the version is the newer" bash -c '"$1" reg query "$2" /v DisplayVersion 2>/dev/null | grep -q 0.2.0' - "$wine" "$key"

run "$home/uninstall.exe" /S
for _ in $(seq 60); do # the uninstaller goes on as a copy of itself
    [[ -e $home/uninstall.exe ]] || break
    sleep 0.5
done
sleep 1
check "uninstalling removes the program" test ! -e "$home/quizaar.exe"
check "and its folders" test ! -e "$home/plugins"
check "files of strangers stay" test -f "$home/strangers.txt"
check "the night stays" test -f "$night/quizaar.sqlite"
check "Windows has forgotten it" bash -c '! "$1" reg query "$2" >/dev/null 2>&1' - "$wine" "$key"
check "packs are nobody's" bash -c '! "$1" reg query "HKLM\\Software\\Classes\\.quizaar" >/dev/null 2>&1' - "$wine"
tally
