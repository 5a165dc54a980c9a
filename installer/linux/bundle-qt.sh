#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bundle-qt.sh PROGRAM QMAKE QML_SOURCES FOLDER: makes FOLDER with bin/quizaar, lib, plugins and qml, which runs on systems
# without Qt. FOLDER/bundled.txt lists what was taken along: one "library path" a line.
set -euo pipefail

program=$1 qmake=$2 qml_sources=$3 folder=$4
plugins=$("$qmake" -query QT_INSTALL_PLUGINS)
modules=$("$qmake" -query QT_INSTALL_QML)
libexecs=$("$qmake" -query QT_INSTALL_LIBEXECS)
LD_LIBRARY_PATH=$("$qmake" -query QT_INSTALL_LIBS)${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH

# Left to the system: what belongs together with its kernel, graphics driver, display server and fonts.
system='^(ld-linux.*|libc|libm|libpthread|libdl|librt|libresolv|libutil|libstdc\+\+|libgcc_s|libGL|libEGL|libGLX|libGLdispatch|libOpenGL|libgbm|libdrm|libX11|libX11-xcb|libXext|libXau|libXdmcp|libSM|libICE|libxcb|libxcb-(glx|randr|render|shape|shm|sync|xfixes|xkb|xinput|xinerama|dri2|dri3|present)|libwayland-client|libfontconfig|libfreetype|libexpat|libz|libuuid)\.so'

wanted_plugins=(
    platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so 'platforms/libqwayland*.so'
    xcbglintegrations/libqxcb-egl-integration.so xcbglintegrations/libqxcb-glx-integration.so
    'wayland-shell-integration/*.so' 'wayland-decoration-client/*.so' 'wayland-graphics-integration-client/*.so'
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    platformthemes/libqxdgdesktopportal.so
    iconengines/libqsvgicon.so
    imageformats/libqgif.so imageformats/libqico.so imageformats/libqjpeg.so imageformats/libqsvg.so
    sqldrivers/libqsqlite.so
    'tls/*.so'
)

rm -rf "$folder"
mkdir -p "$folder"/{bin,lib,plugins,qml}
install -m 755 "$program" "$folder/bin/quizaar"

for pattern in "${wanted_plugins[@]}"; do
    for file in "$plugins"/$pattern; do
        [[ -e $file ]] || continue # not every Qt has each of them
        install -D -m 644 "$file" "$folder/plugins/${file#"$plugins"/}"
    done
done
for needed in platforms/libqxcb.so sqldrivers/libqsqlite.so; do
    [[ -e $folder/plugins/$needed ]] || { echo "bundle-qt: no $needed in $plugins" >&2; exit 1; }
done

# Qt's TLS plug-in opens this one by name. The program speaks plain HTTP, but Qt complains loudly where there is none.
tls=$(ldconfig -p | sed -n 's/^\tlibssl\.so\.3 (libc6,[^)]*) => //p' | head -n 1)
if [[ -n $tls ]]; then
    install -m 644 "$(readlink -f "$tls")" "$folder/lib/libssl.so.3"
fi

# QML modules that our QML names, without their sub-modules: those are listed by themselves.
"$libexecs/qmlimportscanner" -rootPath "$qml_sources" -importPath "$modules" |
    sed -n 's/^ *"path": "\(.*\)",\{0,1\}$/\1/p' | sort -u | while read -r path; do
    [[ $path == "$modules"/* ]] || continue
    # of no use without the codecs, which are the system's: without it the stage says that it plays no sound
    [[ $path == "$modules"/QtMultimedia* ]] && continue
    target=$folder/qml/${path#"$modules"/}
    mkdir -p "$target"
    find "$path" -maxdepth 1 -type f \( -name qmldir -o -name '*.so' -o -name '*.qml' -o -name '*.js' \) \
        -exec install -m 644 -t "$target" {} +
done

# The closure: everything that anything in the folder needs, but for the system's share.
: >"$folder/bundled.txt"
[[ -z $tls ]] || printf 'libssl.so.3 %s\n' "$tls" >>"$folder/bundled.txt"
elf_files() { find "$folder/bin" "$folder/lib" "$folder/plugins" "$folder/qml" -type f \( -name '*.so*' -o -path '*/bin/*' \); }
while read -r library path; do
    [[ $library =~ $system || $library == libssl.so.3 ]] && continue
    if [[ $path == not ]]; then
        echo "bundle-qt: $library not found" >&2
        exit 1
    fi
    install -m 644 "$(readlink -f "$path")" "$folder/lib/$library"
    printf '%s %s\n' "$library" "$path" >>"$folder/bundled.txt"
done < <(elf_files | xargs -d '\n' ldd 2>/dev/null | sed -n 's/^\t\(\S*\) => \(\S*\).*/\1 \2/p' | LC_ALL=C sort -u)

# Plug-ins and QML modules are as deep as they are; each gets its own way to lib.
elf_files | LC_ALL=C sort | while read -r file; do
    inside=${file#"$folder"/}
    up=$(dirname "$inside" | sed 's#[^/]\+#..#g')
    case $inside in
    lib/*) way="\$ORIGIN" ;;
    *) way="\$ORIGIN/$up/lib" ;;
    esac
    strip --strip-unneeded "$file"
    patchelf --set-rpath "$way" "$file"
done
chmod 755 "$folder/bin/quizaar"

cat >"$folder/bin/qt.conf" <<'CONF'
[Paths]
Prefix = ..
Libraries = lib
Plugins = plugins
Qml2Imports = qml
QmlImports = qml
CONF
