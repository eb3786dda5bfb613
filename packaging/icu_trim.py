"""Leaves out of Qt's copy of ICU what this app never asks for: 32 MB of data, of which it uses 3.

Qt asks ICU for the order of words, for the names of time zones and for alphabets older than Unicode. Gone are the last,
the languages that the window does not speak, and what Qt never asks for: dictionaries that part Thai and Khmer words,
alphabets turned into others, numbers written out, the names of characters. A language that is not there is answered
as ICU answers any that it does not know: by its root.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = ("root", "nl", "en")
FOLDERS_NOT_NEEDED = ("brkitr", "translit", "rbnf", "unit")
# Names of locales as ICU writes them: nl, nl_BE, sr_Latn_RS, en_001, en_US_POSIX.
LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|\d{3}))?(_[A-Z]+)?")
_HEAD = struct.Struct("<HBB")  # its length, and two bytes that say that this is ICU's
_ENTRY = struct.Struct("<II")  # where the name is, where the data is, from the table on
_ALIGNMENT = 16


def is_needed(name: str) -> bool:
    """Whether the app may ask for the item `name`, such as `icudt73l/coll/nl.res`."""
    parts = name.split("/")[1:]
    stem, _, ending = parts[-1].rpartition(".")
    if ending in ("cnv", "spp") or stem in ("unames", "confusables"):
        return False
    if len(parts) > 1 and parts[0] in FOLDERS_NOT_NEEDED:
        return False
    if ending == "res" and LOCALE.fullmatch(stem) is not None:
        return stem.split("_")[0] in LANGUAGES
    return True


def unpacked(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The head of ICU's data, which says its version, and each item by its name, in order."""
    length, magic, more_magic = _HEAD.unpack_from(data)
    if (magic, more_magic) != (0xDA, 0x27) or data[12:16] != b"CmnD":
        raise ValueError("This is not ICU's data.")
    table = data[length:]
    (count,) = struct.unpack_from("<I", table)
    entries = [_ENTRY.unpack_from(table, 4 + _ENTRY.size * at) for at in range(count)]
    ends = [start for _, start in entries[1:]] + [len(table)]
    return data[:length], {
        table[name : table.index(b"\0", name)].decode("ascii"): table[start:end]
        for (name, start), end in zip(entries, ends, strict=True)
    }


def packed(head: bytes, items: dict[str, bytes]) -> bytes:
    """As ICU reads it: the head, a table sorted by name, the names, the items."""
    names = sorted(items)
    first_name = 4 + _ENTRY.size * len(names)
    texts = b"".join(name.encode("ascii") + b"\0" for name in names)
    gap = -(len(head) + first_name + len(texts)) % _ALIGNMENT  # items are aligned from the head on
    table, body = [struct.pack("<I", len(names))], []
    name_at, item_at = first_name, first_name + len(texts) + gap
    for name in names:
        item = items[name] + bytes(-len(items[name]) % _ALIGNMENT)
        table.append(_ENTRY.pack(name_at, item_at))
        body.append(item)
        name_at += len(name) + 1
        item_at += len(item)
    return b"".join([head, *table, texts, bytes(gap), *body])


def trimmed(data: bytes) -> bytes:
    head, items = unpacked(data)
    return packed(head, {name: item for name, item in items.items() if is_needed(name)})


def trim(library: Path) -> None:
    """Make the shared library anew with what is needed of its data, and under the names that it had."""
    symbol, at, length = _where(library)
    with tempfile.TemporaryDirectory() as folder:
        parts = Path(folder)
        (parts / "data").write_bytes(trimmed(library.read_bytes()[at : at + length]))
        _run(parts, "ld", "-r", "-b", "binary", "-z", "noexecstack", "-o", "as-data.o", "data")
        flags = "alloc,load,readonly,data,contents"
        sections = ["--rename-section", f".data=.rodata,{flags}", "--set-section-alignment", f".data={_ALIGNMENT}"]
        names = ["--redefine-sym", f"_binary_data_start={symbol}", "--keep-global-symbol", symbol]
        _run(parts, "objcopy", *sections, *names, "as-data.o", "it.o")
        _run(parts, "ld", "-shared", "-z", "noexecstack", "-s", "-soname", library.name, "-o", "it.so", "it.o")
        library.write_bytes((parts / "it.so").read_bytes())


def _where(library: Path) -> tuple[str, int, int]:
    """The symbol of the data, and its place and length in the file."""
    said = subprocess.run(
        ["readelf", "--wide", "--dyn-syms", "--segments", str(library)], check=True, capture_output=True, text=True
    ).stdout
    symbol = re.search(r":\s+([0-9a-f]+)\s+(0x[0-9a-f]+|\d+)\s+OBJECT\s+GLOBAL.*\s(icudt\d+_dat)$", said, re.MULTILINE)
    if symbol is None:
        raise ValueError(f"{library} has no data of ICU's.")
    address, length = int(symbol[1], 16), int(symbol[2], 0)
    for offset, start, size in re.findall(r"LOAD\s+0x([0-9a-f]+) 0x([0-9a-f]+) 0x[0-9a-f]+ 0x([0-9a-f]+)", said):
        if int(start, 16) <= address < int(start, 16) + int(size, 16):
            return symbol[3], int(offset, 16) + address - int(start, 16), length
    raise ValueError(f"The data of {library} lies in no part of it that is loaded.")


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, check=True, cwd=folder)


if __name__ == "__main__":
    trim(Path(sys.argv[1]))
