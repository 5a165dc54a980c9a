#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes what Linux users install, from this commit: installer/make-packages.sh [options]
#
#   --out DIR       where to put it (default: build/packages)
#   --build DIR     package what is built there already, instead of building (for trials)
#   --revision N    the package's revision (default: 1)
#   --only LIST     of deb,thin,run (default: all; thin is left out where the system is not Debian)
#
#   quizaar_V-N_amd64.deb          Qt inside: the building Debian or Ubuntu and newer ones
#   quizaar_V-N+deb12_amd64.deb    small, with Debian 12's own Qt (the number is that of the building system)
#   quizaar-V-linux-x86_64.run     other distributions, without root
#   quizaar-V-linux.cdx.json       what is inside: a CycloneDX list
#   SHA256SUMS
# The same commit on the same system gives the same bytes. Status: 0 made, 1 not, 2 wrong arguments.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=installer/bootstrap.sh
source "$root/installer/bootstrap.sh"

out=$root/build/packages
build=''
revision=1
only=deb,thin,run
while (($#)); do
    case $1 in
    --out | --build | --revision | --only)
        (($# > 1)) || { say "$1 needs a value"; exit 2; }
        printf -v "${1#--}" '%s' "$2"
        shift 2
        ;;
    *)
        say "make-packages: unknown option $1"
        exit 2
        ;;
    esac
done
makes() { [[ ,$only, == *,$1,* ]]; }

umask 022
export LC_ALL=C TZ=UTC
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
fi
export SOURCE_DATE_EPOCH
date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
long_date=$(date -u -R -d "@$SOURCE_DATE_EPOCH")
if [[ -n $(git -C "$root" status --porcelain 2>/dev/null | head -n 1) ]]; then
    say "Note: there are changes that no commit holds; the packages contain them."
fi

bootstrap build package || say "Going on with what is there."

if [[ -z $build ]]; then
    build=$root/build/package
    flags="-O2 -DNDEBUG -fstack-protector-strong -D_FORTIFY_SOURCE=2 -ffile-prefix-map=$root=."
    links="-Wl,-z,relro,-z,now -pie"
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="$flags" \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DCMAKE_EXE_LINKER_FLAGS="$links" \
        ${QUIZAAR_HOMEPAGE:+-DQUIZAAR_HOMEPAGE="$QUIZAAR_HOMEPAGE"} \
        ${QUIZAAR_SCREENSHOTS:+-DQUIZAAR_SCREENSHOTS="$QUIZAAR_SCREENSHOTS"} >&2
    cmake --build "$build" --target quizaar >&2
fi
quizaar_version='' quizaar_homepage='' quizaar_qmake=''
# shellcheck source=/dev/null
source "$build/packaging.env"

work=$(mktemp -d "${TMPDIR:-/tmp}/quizaar-packages.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
machine=$(uname -m)
architecture=$(dpkg --print-architecture)

DESTDIR=$work/thin cmake --install "$build" --prefix /usr --strip >/dev/null
if [[ -d $work/thin/usr/etc ]]; then
    mv "$work/thin/usr/etc" "$work/thin/etc"
fi
install -d "$work/thin/usr/share/man/man1" "$work/thin/usr/share/doc/quizaar" "$work/thin/usr/share/lintian/overrides"
"$root/installer/linux/man-page.sh" "$build/app/quizaar" "$quizaar_version" "$date" |
    gzip -9n >"$work/thin/usr/share/man/man1/quizaar.1.gz"
install -m 644 "$root/installer/linux/debian-copyright" "$work/thin/usr/share/doc/quizaar/copyright"

if makes deb || makes run; then
    "$root/installer/linux/bundle-qt.sh" "$work/thin/usr/bin/quizaar" "$quizaar_qmake" "$root/qml" "$work/bundle"
    mv "$work/bundle/bundled.txt" "$work/bundled.txt"
    "$root/installer/linux/licences.sh" "$work/bundled.txt" "$work/third-party"
    python3 "$root/installer/sbom.py" --version "$quizaar_version" --epoch "$SOURCE_DATE_EPOCH" \
        --bundled "$work/bundled.txt" --npm-lock "$root/resources/web/package-lock.json" \
        >"$out/quizaar-$quizaar_version-linux.cdx.json"
fi

level_times() { find "$1" -print0 | xargs -0 touch --no-dereference --date="@$SOURCE_DATE_EPOCH"; }

# make_deb TREE VERSION DEPENDS RECOMMENDS OVERRIDES...
make_deb() {
    local tree=$1 version=$2 depends=$3 recommends=$4 size
    shift 4
    grep -h '' "$@" >"$tree/usr/share/lintian/overrides/quizaar"
    gzip -9n >"$tree/usr/share/doc/quizaar/changelog.Debian.gz" <<CHANGELOG
quizaar ($version) unstable; urgency=medium

  * Version $quizaar_version: see $quizaar_homepage

 -- The Quizaar maintainers <maintainers@${quizaar_homepage#*//}>  $long_date
CHANGELOG
    find "$tree" -type d -exec chmod 755 {} +
    mkdir -p "$tree/DEBIAN"
    size=$(du -k --apparent-size -s "$tree" | cut -f1)
    cat >"$tree/DEBIAN/control" <<CONTROL
Package: quizaar
Version: $version
Architecture: $architecture
Maintainer: The Quizaar maintainers <maintainers@${quizaar_homepage#*//}>
Installed-Size: $size
Depends: $depends
${recommends:+Recommends: $recommends
}Suggests: ufw | firewalld
Section: misc
Priority: optional
Homepage: $quizaar_homepage
Description: host game nights that friends play on their phones
 One laptop runs the evening; friends scan a code and play in the browser of
 their phones, in the same network. No account, no app, no internet needed.
 .
 The host sees a dashboard with answers and buzz order, the room sees the
 stage on a second screen, and every phone is a buzzer. A night survives a
 locked phone, a reload, a wrong ruling and a laptop that loses power.
CONTROL
    (cd "$tree" && find etc -type f -printf '/%p\n' | sort) >"$tree/DEBIAN/conffiles"
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
    level_times "$tree"
    dpkg-deb --root-owner-group -Zxz -z6 --threads-max=1 --build "$tree" "$out/quizaar_${version}_$architecture.deb" >/dev/null
    say "made $out/quizaar_${version}_$architecture.deb"
}

# The Debian packages of what comes along, as one expression; there are none where Qt is not Debian's.
bundled_packages() {
    cut -d' ' -f2 "$work/bundled.txt" | while read -r path; do
        dpkg-query -S "$path" 2>/dev/null || dpkg-query -S "${path#/usr}" 2>/dev/null || dpkg-query -S "$(readlink -f "$path")" || true
    done 2>/dev/null | cut -d: -f1 | sort -u | sed 's/[.+]/\\&/g' | paste -sd'|'
}

# shlib_depends TREE: what the programs in there need of Debian's libraries.
shlib_depends() {
    mkdir -p "$work/shlib/debian"
    printf 'Source: quizaar\n\nPackage: quizaar\nArchitecture: any\n' >"$work/shlib/debian/control"
    local -a files
    mapfile -t files < <(find "$1/usr" -type f \( -path '*/bin/quizaar' -o -name '*.so*' \) | sort)
    (cd "$work/shlib" && dpkg-shlibdeps -O --ignore-missing-info "${files[@]}" 2>"$work/shlib.log") |
        sed -n 's/^shlibs:Depends=//p'
}

if makes deb; then
    tree=$work/deb
    cp -a "$work/thin" "$tree"
    mkdir -p "$tree/usr/lib"
    cp -a "$work/bundle" "$tree/usr/lib/quizaar"
    cp -a "$work/third-party" "$tree/usr/share/doc/quizaar/third-party"
    ln -sf ../lib/quizaar/bin/quizaar "$tree/usr/bin/quizaar"
    # The loader opens these by name, so that no tool sees them.
    # the tool cannot know that these libraries come along: their packages are not needed, nor are ABI marks of Qt's
    bundled="$(bundled_packages)|qt6?-[a-z0-9-]*abi"
    depends=$(shlib_depends "$tree" | sed 's/, /\n/g' | grep -vE "^(${bundled#|})( |$)" | paste -sd, | sed 's/,/, /g')
    depends="$depends, xkb-data, fonts-dejavu-core | fonts-freefont-ttf | fonts-liberation | fonts-noto-core"
    make_deb "$tree" "$quizaar_version-$revision" "$depends" "" \
        "$root/installer/linux/lintian-overrides.in" "$root/installer/linux/lintian-overrides-bundled.in"
    bytes=$(stat -c %s "$out/quizaar_$quizaar_version-${revision}_$architecture.deb")
    if ((bytes > 35 * 1024 * 1024)); then
        say "That is $bytes bytes: more than the 35 MB it may have."
        exit 1
    fi
fi

if makes thin; then
    # shellcheck source=/dev/null
    distribution=$(. /etc/os-release && printf '%s %s' "$ID" "${VERSION_ID:-}")
    if [[ $distribution == debian\ * ]]; then
        # shlibdeps sees neither plug-ins nor QML modules
        modules="libqt6sql6-sqlite, libqt6svg6, qml6-module-qtquick, qml6-module-qtquick-window, qml6-module-qtqml, qml6-module-qtqml-workerscript"
        make_deb "$work/thin" "$quizaar_version-$revision+deb${distribution#debian }" \
            "$(shlib_depends "$work/thin"), $modules, fonts-dejavu-core" "qt6-wayland, qml6-module-qtmultimedia, gstreamer1.0-plugins-good, qt6-image-formats-plugins" \
            "$root/installer/linux/lintian-overrides.in"
    else
        say "No thin package: this is not Debian."
    fi
fi

if makes run; then
    pack=$work/run
    mkdir -p "$pack/desktop"
    cp -a "$work/bundle" "$pack/tree"
    cp -a "$work/third-party" "$root/LICENSE" "$pack/tree/"
    for part in applications icons mime metainfo man; do
        cp -a "$work/thin/usr/share/$part" "$pack/desktop/"
    done
    install -m 755 "$root/installer/linux/setup.sh" "$pack/setup.sh"
    printf '%s\n' "$machine" >"$pack/machine"
    # the newest symbol version of the C library that anything in here asks for
    find "$pack/tree" -type f \( -path '*/bin/quizaar' -o -name '*.so*' \) -print0 | xargs -0 -n 40 objdump -T 2>/dev/null |
        sed -n 's/.*(\{0,1\}GLIBC_\([0-9.]*\).*/\1/p' | sort -uV | tail -n 1 >"$pack/glibc-floor"
    find "$pack" -type d -exec chmod 755 {} +
    level_times "$pack"
    level=(--sort=name --owner=0 --group=0 --numeric-owner "--mtime=@$SOURCE_DATE_EPOCH" --format=gnu)
    # packed inside, not by makeself: setup.sh can say in a sentence that a system has no xz
    tar "${level[@]}" -C "$pack/tree" -cf - . | xz -6 --threads=1 >"$pack/tree.tar.xz"
    rm -r "$pack/tree"
    file=quizaar-$quizaar_version-linux-$machine.run
    # from inside the folder: the command line is written into the file
    (cd "$work" && makeself --quiet --tar-quietly --nocomp --sha256 --nox11 --tar-format gnu \
        --packaging-date "$long_date" --tar-extra "${level[*]}" run "$file" "Quizaar $quizaar_version" ./setup.sh)
    mv "$work/$file" "$out/$file"
    say "made $out/$file (GNU C library $(cat "$pack/glibc-floor") or newer)"
fi

(cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | sort | xargs sha256sum >SHA256SUMS)
