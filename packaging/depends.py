"""Which of Debian's packages the app needs, out of what its own files ask for: never a list kept by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

# Of these libraries the kernel or the loader is the home, or they come with another one of the list.
_OF_LIBC = re.compile(r"(ld-linux[-\w]*|libc|libm|libdl|libpthread|librt|libutil|libresolv|libnsl|libanl)\.so")
# Plugins that are not needed to read: Qt goes on without them where their library is missing.
_ONLY_RECOMMENDED = {"libcups.so.2": "libcups2"}
_OTHERS = {"libgcc_s.so.1": "libgcc-s1"}
# The GCC that brought each version of the C++ library's interface, for what Debian calls its package.
_GCC = {29: "11", 30: "12", 31: "13.1", 32: "13.2", 33: "14", 34: "15"}


def depends(
    needs: Mapping[str, Set[str]], versions: Iterable[str], packages: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """What Debian must install, and what it had better install as well.

    `needs` says for each file of the app which libraries it names, `versions` which versions of the C and C++ libraries
    (`GLIBC_2.34`) any of them asks for, `packages` which package holds a library. A library that is in the app itself
    needs no package. Raises ValueError for one of which nobody knows the package.
    """
    inside = {name.rsplit("/", 1)[-1] for name in needs}
    wanted = set[str]().union(*needs.values()) - inside
    always, better, unknown = set[str](), set[str](), list[str]()
    for library in sorted(wanted):
        if _OF_LIBC.match(library):
            always.add(f"libc6 (>= {newest(versions, 'GLIBC')})")
        elif library == "libstdc++.so.6":
            always.add(f"libstdc++6 (>= {_gcc(newest(versions, 'GLIBCXX'))})")
        elif library in _ONLY_RECOMMENDED:
            better.add(_ONLY_RECOMMENDED[library])
        elif (package := _OTHERS.get(library) or packages.get(library)) is not None:
            always.add(package)
        else:
            unknown.append(library)
    if unknown:
        raise ValueError(f"Which package of Debian's holds {', '.join(unknown)}? Add it to APT_PACKAGES in run.py.")
    return sorted(always), sorted(better)


def newest(versions: Iterable[str], name: str) -> str:
    """`2.34` of `GLIBC_2.4`, `GLIBC_2.34` and others; `0` if there is none."""
    found = [version.removeprefix(f"{name}_") for version in versions if re.fullmatch(rf"{name}_[\d.]+", version)]
    return max(found, key=lambda version: [int(part) for part in version.split(".")], default="0")


def versions_asked_for(objdump_output: str) -> set[str]:
    """The versions of the C and C++ libraries that one binary asks for, out of `objdump -p`."""
    return set(re.findall(r"\b(GLIBC_[\d.]+|GLIBCXX_[\d.]+)$", objdump_output, re.MULTILINE))


def _gcc(version: str) -> str:
    last = int(version.rsplit(".", maxsplit=1)[-1])
    return _GCC.get(last, "11" if last < min(_GCC) else str(last - 19))
