#!/bin/sh
# Installs Leeszaal for you alone; needs no root. Your library and settings are never touched.
#
#   ./install.sh                  into ~/.local
#   ./install.sh --prefix DIR     into DIR (for everybody: sudo ./install.sh --prefix /usr/local)
#   install.sh --uninstall        takes it away again; lies in share/leeszaal-app once it is installed
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
case $here in
    */share/leeszaal-app) prefix=${here%/share/leeszaal-app} ;;
    *) prefix=${PREFIX:-$HOME/.local} ;;
esac
work=install
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) prefix=${2:?--prefix needs a folder}; shift ;;
        --prefix=*) prefix=${1#--prefix=} ;;
        --uninstall) work=uninstall ;;
        -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "install.sh does not know $1; try --help." >&2; exit 2 ;;
    esac
    shift
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
app=$prefix/share/leeszaal-app
list=$app/installed-files

# Desktops notice by themselves in time; where their tools are there, at once.
tell_desktop() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
    fi
    if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ]; then
        update-mime-database "$prefix/share/mime" 2>/dev/null || true
    fi
    if command -v gtk-update-icon-cache >/dev/null && [ -f "$prefix/share/icons/hicolor/icon-theme.cache" ]; then
        gtk-update-icon-cache -q -f "$prefix/share/icons/hicolor" 2>/dev/null || true
    fi
}

remove_listed() {
    while IFS= read -r file; do
        rm -f "$prefix/$file"
    done <"$1"
}

if [ $work = uninstall ]; then
    if [ ! -f "$list" ]; then
        echo "Leeszaal is not installed in $prefix." >&2
        exit 1
    fi
    remove_listed "$list"
    rm -rf "$app"
    tell_desktop
    echo "Leeszaal is gone from $prefix. Your library is still where it was."
    exit 0
fi

if [ ! -d "$here/leeszaal" ]; then
    echo "There is nothing to install beside $0; it can only --uninstall." >&2
    exit 1
fi
if [ "$(uname -m)" != "@MACHINE@" ]; then
    echo "This Leeszaal is for @MACHINE@; this machine is $(uname -m)." >&2
    exit 1
fi
mkdir -p "$prefix/share" "$prefix/bin"
# The whole new one first, beside the old one: an installation that is cut off leaves what was there.
rm -rf "$app.new"
cp -R "$here/leeszaal" "$app.new"
cp "$here/install.sh" "$app.new/install.sh"
(cd "$here" && find share -type f | LC_ALL=C sort) >"$app.new/installed-files"
echo bin/leeszaal >>"$app.new/installed-files"
if [ -f "$list" ]; then
    remove_listed "$list"
fi
rm -rf "$app.old"
if [ -d "$app" ]; then
    mv "$app" "$app.old"
fi
mv "$app.new" "$app"
rm -rf "$app.old"
ln -sf "../share/leeszaal-app/leeszaal" "$prefix/bin/leeszaal"
(cd "$here" && find share -type f) | while IFS= read -r file; do
    mkdir -p "$(dirname "$prefix/$file")"
    cp "$here/$file" "$prefix/$file"
done
# The entry names the program in full: ~/.local/bin is not everywhere on the path of the desktop. In it, a backslash,
# a quote, a dollar and a backtick are escaped, that again as text, and a percent sign is doubled; then once for sed.
entry=$prefix/share/applications/org.leeszaal.Leeszaal.desktop
quoted=$(printf '%s' "$prefix/bin/leeszaal" | sed -e 's/\\/\\\\\\\\/g' -e 's/["$`]/\\\\&/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g')
sed -i -e "s|^Exec=leeszaal|Exec=\"$quoted\"|" -e '/^TryExec=/d' "$entry"
tell_desktop
echo "Leeszaal is in $app. Start it from the menu, or with: $prefix/bin/leeszaal"
echo "To take it away: $app/install.sh --uninstall"
