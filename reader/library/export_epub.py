"""Articles as an EPUB 3 book: a chapter each, a list of contents, and nothing that is fetched or run."""

from __future__ import annotations

import uuid
import zipfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

from reader.domain.article import Article
from reader.domain.article_html import escaped, html_of
from reader.library.export_heading import Heading
from reader.library.export_html import origin

_WHEN = (1980, 1, 1, 0, 0, 0)  # the same articles make the same chapters
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; }
.origin, .picture { font-size: .9em; }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 3px solid #999; }
pre { white-space: pre-wrap; font-size: .85em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: .3em .6em; }
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body{more}>
{body}</body>
</html>
"""
_CONTENTS = {"nl": "Inhoud", "en": "Contents"}


class EpubFile:
    """Each chapter goes into the file as it comes; of those only the titles are kept."""

    def __init__(self, path: Path, heading: Heading) -> None:
        self._heading = heading
        self._file = path.open("wb")
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)
        self._titles: list[str] = []
        self._languages: Counter[str] = Counter()
        try:
            self._put("mimetype", "application/epub+zip", zipfile.ZIP_STORED)  # first, and as it is: so it is known
            self._put("META-INF/container.xml", _CONTAINER)
            self._put("EPUB/style.css", _STYLE)
        except OSError:
            self.close()
            raise

    def add(self, article: Article, labels: tuple[str, ...]) -> None:
        language = article.language or self._heading.language
        self._titles.append(article.title.strip() or "…")
        self._languages[language] += 1
        head, body = html_of(article.blocks[:1]), html_of(article.blocks[1:], shift=1)
        page = head + origin(article, self._heading.language) + body
        self._put(f"EPUB/{_name(len(self._titles))}", _page(language, self._titles[-1], page, ' dir="auto"'))

    def finish(self) -> None:
        if not self._titles:  # a book without a page is none
            self._titles.append(self._heading.title)
            nothing = f"<h1>{escaped(self._heading.title)}</h1>\n"
            self._put(f"EPUB/{_name(1)}", _page(self._heading.language, self._heading.title, nothing))
        self._put("EPUB/nav.xhtml", self._contents())
        self._put("EPUB/package.opf", self._package())
        self._zip.close()
        self._file.close()

    def close(self) -> None:
        """Also of a book that was broken off: then nothing more is written to it."""
        self._zip.fp = None
        with suppress(OSError):
            self._file.close()

    def _put(self, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
        info = zipfile.ZipInfo(name, _WHEN)
        info.compress_type = how
        info.external_attr = 0o644 << 16
        self._zip.writestr(info, text.encode("utf-8", "replace"))

    def _contents(self) -> str:
        language = self._heading.language
        name = _CONTENTS.get(language, _CONTENTS["en"])
        lines = [f'<li><a href="{_name(at)}">{escaped(title)}</a></li>\n' for at, title in enumerate(self._titles, 1)]
        body = f'<nav epub:type="toc" id="toc">\n<h1>{name}</h1>\n<ol>\n{"".join(lines)}</ol>\n</nav>\n'
        return _page(language, name, body)

    def _package(self) -> str:
        numbers = range(1, len(self._titles) + 1)
        title = self._titles[0] if len(self._titles) == 1 else self._heading.title
        languages = [code for code, _ in self._languages.most_common(5)] or [self._heading.language]
        chapters = "".join(f'<item id="a{n}" href="{_name(n)}" media-type="application/xhtml+xml"/>\n' for n in numbers)
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
            f' xml:lang="{escaped(languages[0])}">\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
            f'<dc:identifier id="id">{uuid.uuid4().urn}</dc:identifier>\n<dc:title>{escaped(title)}</dc:title>\n'
            + "".join(f"<dc:language>{escaped(code)}</dc:language>\n" for code in languages)
            + f'<meta property="dcterms:modified">{self._heading.made}</meta>\n</metadata>\n<manifest>\n'
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
            f'<item id="style" href="style.css" media-type="text/css"/>\n{chapters}</manifest>\n<spine>\n'
            '<itemref idref="nav" linear="no"/>\n'
            + "".join(f'<itemref idref="a{n}"/>\n' for n in numbers)
            + "</spine>\n</package>\n"
        )


def _page(language: str, title: str, body: str, more: str = "") -> str:
    return _PAGE.format(lang=escaped(language), title=escaped(title.strip() or "…"), body=body, more=more)


def _name(number: int) -> str:
    return f"a{number:05d}.xhtml"
