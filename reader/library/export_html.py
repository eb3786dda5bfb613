"""Articles as one HTML file that needs nothing else: nothing in it is run or fetched."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from reader.domain.article import Article
from reader.domain.article_html import escaped, html_of
from reader.domain.citation import written_date
from reader.library.export_heading import Heading

STYLE = """
body { font: 1.1em/1.5 Georgia, "Liberation Serif", serif; max-width: 38em; margin: 2em auto; padding: 0 1em;
  color: #1c1c1c; background: #fdfdfb; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
article { margin: 4em 0; }
.origin, .picture, nav { color: #555; font-size: .9em; }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 3px solid #ccc; }
pre { white-space: pre-wrap; background: #f2f2ee; padding: .8em; font-size: .85em; }
table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: .3em .6em; text-align: start; }
a { color: #0b57a4; }
@media (prefers-color-scheme: dark) { body { color: #e4e4e0; background: #1b1b1d; }
  .origin, .picture, nav { color: #a9a9a4; } pre { background: #29292c; } a { color: #8ab8f0; } }
"""
_CONTENTS = {"nl": "Inhoud", "en": "Contents"}


class HtmlFile:
    """The articles wait in a file of their own until the list of contents above them is known."""

    def __init__(self, path: Path, heading: Heading) -> None:
        self._heading = heading
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        self._body = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", errors="replace", dir=path.parent)  # noqa: SIM115  # closed with the other
        self._titles: list[str] = []

    def add(self, article: Article, labels: tuple[str, ...]) -> None:
        self._titles.append(article.title)
        self._body.write(article_element(article, self._heading.language, f"a{len(self._titles)}"))

    def finish(self) -> None:
        title, language = escaped(self._heading.title), self._heading.language
        single = len(self._titles) == 1
        self._file.write(
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8"/>\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
            '<meta name="referrer" content="no-referrer"/>\n'
            f"<title>{escaped(self._titles[0]) if single else title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        )
        if not single:
            name = _CONTENTS.get(language, _CONTENTS["en"])
            self._file.write(f'<h1>{title}</h1>\n<nav aria-label="{name}">\n<ol>\n')
            for at, one in enumerate(self._titles, 1):
                self._file.write(f'<li><a href="#a{at}" dir="auto">{escaped(one)}</a></li>\n')
            self._file.write("</ol>\n</nav>\n")
        self._body.seek(0)
        shutil.copyfileobj(self._body, self._file)
        self._file.write("</body>\n</html>\n")
        self.close()

    def close(self) -> None:
        self._body.close()
        self._file.close()


def article_element(article: Article, language: str, anchor: str) -> str:
    """The article as an element: its title, where it is from, its text."""
    own = f' lang="{escaped(article.language)}"' if article.language else ""
    head, body = html_of(article.blocks[:1]), html_of(article.blocks[1:], shift=1)
    return f'<article id="{anchor}"{own} dir="auto">\n{head}{origin(article, language)}{body}</article>\n'


def origin(article: Article, language: str) -> str:
    """Author, source and date, and the address."""
    author = "" if article.author.casefold() == article.source.casefold() else article.author
    parts = (author, article.source, written_date(article.date, language))
    said = " · ".join(escaped(part) for part in parts if part)
    if article.url:
        address = escaped(article.url)
        said += f' · <a href="{address}" rel="noreferrer">{address}</a>'
    return f'<p class="origin" lang="{language}">{said}</p>\n'
