#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh PACKAGES: what the tools of distributions say about the packages there; they must be silent.
set -uo pipefail
packages=$(cd "${1:?folder of packages}" && pwd -P)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=tests/installer/chroot.sh
source "$root/tests/installer/chroot.sh"
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

silent() { # COMMAND...: status 0 and not a word
    local said status
    said=$("$@" 2>&1)
    status=$?
    [[ -z $said ]] || printf '%s\n' "$said" | head -n 40
    [[ $status == 0 && -z $said ]]
}

for deb in "$packages"/*.deb; do
    check "lintian: ${deb##*/}" silent lintian --allow-root --tag-display-limit 0 --fail-on error,warning "$deb"
    rm -rf "$scratch/tree"
    dpkg-deb -x "$deb" "$scratch/tree"
    check "desktop entry" silent desktop-file-validate "$scratch/tree/usr/share/applications/org.quizaar.Quizaar.desktop"
    check "metainfo" appstreamcli validate --no-net "$scratch/tree/usr/share/metainfo/org.quizaar.Quizaar.metainfo.xml"
    check "manual page" silent bash -c 'man --warnings=w -l "$1" >/dev/null' - "$scratch/tree/usr/share/man/man1/quizaar.1.gz"
    check "no data folder, no script touches a home" silent bash -c '! dpkg-deb --ctrl-tarfile "$1" | tar -t | grep -E "postinst|prerm|postrm|preinst"' - "$deb"
done
for run in "$packages"/*.run; do
    check "${run##*/} is whole" bash -c 'sh "$1" --check >/dev/null 2>&1' - "$run"
done
check "checksums" bash -c 'cd "$1" && sha256sum --check --quiet SHA256SUMS' - "$packages"
check "shell scripts" silent shellcheck -x -e SC1091 --source-path="$root" -S warning "$root"/installer/*.sh "$root"/installer/linux/*.sh "$root"/tests/installer/*.sh
tally
