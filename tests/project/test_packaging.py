"""What packaging/ writes: packages that are the same each time, and that say the truth of what they need."""

from __future__ import annotations

import io
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Any

import pytest
from built_packages import PACKAGING, ROOT, module

from reader.paths import DESKTOP_NAME

LINUX = PACKAGING / "linux"


# --- trees ------------------------------------------------------------------------------------------------------


def test_a_tar_is_the_same_whatever_the_disk_says(tmp_path: Path) -> None:
    tree = module("tree")
    first, second = io.BytesIO(), io.BytesIO()
    for stream, mode in ((first, 0o600), (second, 0o777)):
        file = tmp_path / "folder" / "a.so"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x" * 1000)
        file.chmod(mode)
        (tmp_path / "folder" / "run").write_bytes(b"run")
        tree.write_tar(stream, tree.folder_entries(tmp_path / "folder", frozenset(["run"])), 1_700_000_000)
    assert first.getvalue() == second.getvalue()
    with tarfile.open(fileobj=io.BytesIO(first.getvalue())) as tar:
        said = [(member.name, member.mode, member.uid, member.uname, member.mtime) for member in tar]
    assert said == [
        (".", 0o755, 0, "root", 1_700_000_000),
        ("./a.so", 0o644, 0, "root", 1_700_000_000),
        ("./run", 0o755, 0, "root", 1_700_000_000),
    ]


def test_folders_come_before_what_is_in_them_and_links_stay_links() -> None:
    tree = module("tree")
    stream = io.BytesIO()
    entries = [tree.Entry("usr/lib/x/run", b"1", 0o755), tree.Entry("usr/bin/x", link="../lib/x/run")]
    tree.write_tar(stream, entries, 0)
    with tarfile.open(fileobj=io.BytesIO(stream.getvalue())) as tar:
        assert tar.getnames() == [
            ".",
            "./usr",
            "./usr/bin",
            "./usr/bin/x",
            "./usr/lib",
            "./usr/lib/x",
            "./usr/lib/x/run",
        ]
        assert tar.getmember("./usr/bin/x").linkname == "../lib/x/run"


# --- .deb -------------------------------------------------------------------------------------------------------


def small_deb(when: int = 1_700_000_000) -> bytes:
    debian, tree = module("debian"), module("tree")
    said = debian.control("1.2", "amd64", 2048, ["libc6 (>= 2.36)"], ["libcups2"])
    stream = io.BytesIO()
    debian.write_deb(stream, said, [tree.Entry("usr/share/x/a", b"abc\n"), tree.Entry("usr/bin/x", link="y")], when)
    return stream.getvalue()


def test_a_deb_is_the_same_each_time() -> None:
    assert small_deb() == small_deb()
    assert small_deb() != small_deb(when=5)


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs Debian's own tool")
def test_debian_reads_our_deb(tmp_path: Path) -> None:
    deb = tmp_path / "x.deb"
    deb.write_bytes(small_deb())
    said = subprocess.run(["dpkg-deb", "--field", str(deb)], check=True, capture_output=True, text=True).stdout
    assert "Package: leeszaal\nVersion: 1.2\nArchitecture: amd64\n" in said
    assert "Installed-Size: 2\nDepends: libc6 (>= 2.36)\nRecommends: libcups2, ca-certificates," in said
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(tmp_path / "out")], check=True)
    assert (tmp_path / "out/usr/share/x/a").read_bytes() == b"abc\n"
    assert (tmp_path / "out/DEBIAN/md5sums").read_text() == "0bee89b07a248e27c83fc3d5951213c1  usr/share/x/a\n"


NEEDS = {
    "app": {"libpython3.11.so.1.0", "libc.so.6", "libdl.so.2"},
    "_internal/libpython3.11.so.1.0": {"libc.so.6", "libz.so.1"},
    "_internal/plugins/printsupport/libcups.so": {"libcups.so.2", "libstdc++.so.6", "libgcc_s.so.1"},
}


def test_a_package_depends_on_what_its_files_ask_for() -> None:
    depends = module("depends")
    versions = {"GLIBC_2.4", "GLIBC_2.34", "GLIBC_2.9", "GLIBCXX_3.4.30", "GLIBCXX_3.4"}
    always, better = depends.depends(NEEDS, versions, {"libz.so.1": "zlib1g"})
    assert always == ["libc6 (>= 2.34)", "libgcc-s1", "libstdc++6 (>= 12)", "zlib1g"]
    assert better == ["libcups2"]  # not to be able to print is no reason not to read


def test_a_library_of_an_unknown_package_is_a_fault() -> None:
    with pytest.raises(ValueError, match=r"libnew\.so\.1"):
        module("depends").depends({"app": {"libnew.so.1"}}, [], {})


def test_versions_are_read_from_objdump() -> None:
    said = "  required from libc.so.6:\n    0x06969194 0x00 04 GLIBC_2.14\n    0x069691b4 0x00 02 GLIBC_2.34\n"
    assert module("depends").versions_asked_for(said) == {"GLIBC_2.14", "GLIBC_2.34"}


def test_the_changelog_is_debians() -> None:
    import gzip

    text = gzip.decompress(
        module("debian").changelog("# Changes\n\n## 0.2.0 (x)\nWords.\n- One\n  point.\n- Two.\n", 0)
    )
    assert text.decode().startswith("leeszaal (0.2.0) unstable; urgency=medium\n\n  * One point.\n  * Two.\n\n -- ")


def test_every_licence_is_in_the_copyright_file_once() -> None:
    parts = [{"name": n, "version": "1", "licence": "MIT", "text": "Same words."} for n in ("One", "Two")]
    gpl = (PACKAGING / "licences" / "GPL-3.0.txt").read_text(encoding="utf-8").strip()
    parts.append({"name": "Three", "version": "", "licence": "GPL-3.0-only", "text": f"Ours.\n{gpl}"})
    text = module("debian").copyright_text("Our licence.", parts).decode()
    assert text.count("Same words.") == 1
    assert "As of One 1." in text
    assert "Ours.\nSee /usr/share/common-licenses/GPL-3." in text


# --- what desktops are told -------------------------------------------------------------------------------------


def test_everything_is_called_as_the_program_calls_itself() -> None:
    assert module("identity").NAME == DESKTOP_NAME
    for ending in (".desktop", ".metainfo.xml", ".xml"):
        assert (LINUX / f"{DESKTOP_NAME}{ending}").exists()
    entry = (LINUX / f"{DESKTOP_NAME}.desktop").read_text(encoding="utf-8")
    assert f"\nIcon={DESKTOP_NAME}\n" in entry
    for kind in ("application/rss+xml", "application/atom+xml", "application/feed+json", "text/x-opml"):
        assert f"{kind};" in entry
    assert "x-scheme-handler/feed;" in entry
    assert f"{DESKTOP_NAME}.desktop" in (LINUX / "install.sh").read_text(encoding="utf-8")


def test_the_desktop_files_are_in_dutch_and_english_and_well_formed(tmp_path: Path) -> None:
    for size in module("desktop").ICON_SIZES:
        (tmp_path / f"leeszaal-{size}.png").write_bytes(b"png")
    entries = {entry.path: entry for entry in module("desktop").desktop_entries("1.2.3", 1_700_000_000, tmp_path)}
    info = xml.fromstring(entries[f"share/metainfo/{DESKTOP_NAME}.metainfo.xml"].content())
    release = info.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == ("1.2.3", "2023-11-14")
    for tag in ("summary", "description/p", "description/ul/li"):
        languages = [node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in info.iterfind(tag)]
        assert languages.count("nl") == languages.count(None) >= 1, tag
    xml.fromstring(entries[f"share/mime/packages/{DESKTOP_NAME}.xml"].content())
    assert {"share/man/man1/leeszaal.1.gz", "share/man/nl/man1/leeszaal.1.gz"} <= set(entries)
    assert f"share/icons/hicolor/scalable/apps/{DESKTOP_NAME}.svg" in entries
    assert f"share/icons/hicolor/48x48/apps/{DESKTOP_NAME}.png" in entries
    assert not [entry.path for entry in entries.values() if b"@VERSION@" in entry.content()]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_desktop_entry_is_valid() -> None:
    said = subprocess.run(
        ["desktop-file-validate", str(LINUX / f"{DESKTOP_NAME}.desktop")], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_the_description_for_software_centres_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{DESKTOP_NAME}.metainfo.xml"
    file.write_bytes(module("desktop").filled(LINUX / file.name, "1.2.3", 1_700_000_000))
    said = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout


def test_the_manual_says_every_command() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "reader", "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    listed = re.search(r"\{([\w,-]+)\}", said)
    words = listed[1].split(",") if listed else re.findall(r"^    ([a-z][\w-]+) ", said, re.MULTILINE)
    inner = {"worker", "parse"}
    for manual in ("leeszaal.1", "leeszaal.nl.1"):
        text = (LINUX / manual).read_text(encoding="utf-8").replace("\\-", "-")
        assert [word for word in words if word not in text and word not in inner] == [], manual


def test_macos_is_told_of_feeds_and_lists_of_subscriptions() -> None:
    info = plistlib.loads(plistlib.dumps(module("identity").info_plist("1.2.3")))
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["feed"]
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == ["org.opml.opml"]
    assert info["UTImportedTypeDeclarations"][0]["UTTypeIdentifier"] == "org.opml.opml"
    assert info["CFBundleShortVersionString"] == "1.2.3"


def test_the_version_resource_of_windows_is_said_in_pyinstallers_words() -> None:
    """As it evaluates them; its own classes can be had only on Windows."""

    def said(name: str) -> Any:
        return lambda *items, **named: (name, *items, named) if named else (name, *items)

    words = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    made: Any = eval(module("identity").windows_version("1.2"), {word: said(word) for word in words})
    name, parts = made
    assert name == "VSVersionInfo"
    assert parts["ffi"][1]["filevers"] == (1, 2, 0, 0)
    strings, languages = parts["kids"]
    [(_, code, texts)] = strings[1]
    assert code == "040904B0"
    assert ("StringStruct", "ProductName", "Leeszaal") in texts
    assert ("StringStruct", "FileVersion", "1.2") in texts
    assert languages == ("VarFileInfo", [("VarStruct", "Translation", [0x409, 1200])])


def test_the_installer_for_windows_names_what_is_there() -> None:
    script = (PACKAGING / "windows" / "leeszaal.iss").read_text(encoding="utf-8")
    assert "AppId=org.leeszaal.Leeszaal" in script
    assert script.count('ValueData: "URL:Feed"') == 1
    for language in ("nl", "en"):
        assert f'Name: "{language}"; MessagesFile:' in script
        assert {f"{language}.FeedLinks", f"{language}.Opml"} <= set(re.findall(r"^(\w+\.\w+)=", script, re.MULTILINE))


# --- what is left out -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("icudt73l/coll/nl.res", True),
        ("icudt73l/coll/zh.res", False),
        ("icudt73l/en_US_POSIX.res", True),
        ("icudt73l/zone/sr_Latn_RS.res", False),
        ("icudt73l/nl_BE.res", True),
        ("icudt73l/pool.res", True),
        ("icudt73l/lang/res_index.res", True),
        ("icudt73l/brkitr/cjdict.dict", False),
        ("icudt73l/translit/root.res", False),
        ("icudt73l/ibm-949_P11A-1999.cnv", False),
        ("icudt73l/cnvalias.icu", True),
        ("icudt73l/zoneinfo64.res", True),
    ],
)
def test_of_the_languages_in_icu_ours_stay(name: str, expected: bool) -> None:
    assert module("icu_trim").is_needed(name) is expected


def test_what_stays_of_icu_is_as_it_was() -> None:
    trim = module("icu_trim")
    head = struct.pack("<HBB8s4s", 32, 0xDA, 0x27, b"", b"CmnD") + bytes(16)
    items = {"x/coll/nl.res": b"Dutch" * 9, "x/coll/zh.res": b"z" * 99, "x/root.res": b"root", "x/unames.icu": b"n"}
    whole = trim.packed(head, items)
    assert {name: item.rstrip(b"\0") for name, item in trim.unpacked(whole)[1].items()} == items
    kept_head, kept = trim.unpacked(trim.trimmed(whole))
    assert kept_head == head
    assert {name: item.rstrip(b"\0") for name, item in kept.items()} == {
        "x/coll/nl.res": b"Dutch" * 9,
        "x/root.res": b"root",
    }


def test_what_is_no_data_of_icu_is_refused() -> None:
    with pytest.raises(ValueError, match="not ICU"):
        module("icu_trim").trimmed(bytes(64))


@pytest.mark.skipif(not sys.platform.startswith("linux") or not shutil.which("ld"), reason="needs binutils")
def test_a_library_forgets_where_its_builder_kept_others(tmp_path: Path) -> None:
    """Made by the linker, with a name that shares the end of the path."""
    (tmp_path / "data").write_bytes(b"x")
    place = "/opt/builder/versions/lib"
    for command in (
        ["ld", "-r", "-b", "binary", "-o", "data.o", "data"],
        ["ld", "-shared", "-soname", "lib", "-rpath", place, "-o", "foreign.so", "data.o"],
        ["ld", "-shared", "-soname", "lib", "-rpath", "$ORIGIN/../x.libs", "-o", "own.so", "data.o"],
    ):
        subprocess.run(command, check=True, cwd=tmp_path, capture_output=True)
    before = (tmp_path / "foreign.so").read_bytes()
    after = module("search_paths").without_foreign_paths(before)
    assert place.encode() in before
    assert b"/opt/builder" not in after
    assert len(after) == len(before)
    (tmp_path / "foreign.so").write_bytes(after)
    said = subprocess.run(
        ["readelf", "-d", "foreign.so"], capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout
    assert "Library soname: [lib]" in said
    assert "PATH" not in said
    own = (tmp_path / "own.so").read_bytes()
    assert module("search_paths").without_foreign_paths(own) == own
    assert module("search_paths").without_foreign_paths(b"no library") == b"no library"
