from __future__ import annotations

import pytest
from feed_making import SHARED

from reader.domain.blocks import BlockKind
from reader.feeds.failures import NoArticle
from reader.feeds.full_text import read_page
from reader.sources.html_blocks import html_blocks

SENTENCE = "De brug bij Zoutkamp is na drie weken weer open, en dat is goed nieuws voor de buurt. "
PAGE = f"""<!DOCTYPE html><html lang="nl"><head><title>Brug weer open - De Kade</title>
<meta property="og:title" content="Brug weer open"></head><body>
<nav><a href="/">Voorpagina</a> <a href="/sport">Sport</a></nav>
<article><h1>Brug weer open</h1><p>{SENTENCE * 4}</p>
<figure><img src="/foto.jpg" alt="De brug" width="800" height="400"></figure>
<h2>Wat er kapot was</h2>
<p>Het <b>scharnier</b> was stuk, zegt <a href="/rws?utm_source=kade">Rijkswaterstaat</a> in een bericht.</p>
<ul><li>Eerst werd het oude scharnier verwijderd</li><li>Toen werd een nieuw scharnier geplaatst</li></ul>
<p>{SENTENCE * 3}</p><img src="https://t.kade.example/p.gif" width="1" height="1"><script>alert(1)</script></article>
<footer>Alle rechten voorbehouden</footer></body></html>"""


def test_the_article_is_taken_out_of_its_page() -> None:
    title, article = read_page(PAGE.encode(), "https://kade.example/brug/")
    blocks = html_blocks(article, "https://kade.example/brug/")
    text = "\n".join(block.text for block in blocks)
    assert title == "Brug weer open"
    assert text.count("Zoutkamp") == 7
    for other in ("Voorpagina", "Sport", "rechten voorbehouden", "alert"):
        assert other not in text
    assert [block.src for block in blocks if block.kind is BlockKind.IMAGE] == ["https://kade.example/foto.jpg"]
    assert [run.href for block in blocks for run in block.runs if run.href] == ["https://kade.example/rws"]
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING][-1] == "Wat er kapot was"
    assert sum(block.kind is BlockKind.ITEM for block in blocks) == 2


def test_letters_are_read_by_what_the_page_or_the_server_states() -> None:
    page = PAGE.replace("scharnier", "Café")
    western = page.replace("<head>", '<head><meta charset="iso-8859-1">').encode("iso-8859-1")
    for body, content_type in [
        (page.encode("utf-16"), ""),
        (western, ""),
        (page.encode("cp1252"), "text/html; charset=cp1252"),
    ]:
        assert "oude Café verwijderd" in read_page(body, "https://x.nl/", content_type)[1]


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"\0",
        b"<html></html>",
        b"<p>Kort.",
        b"%PDF-1.4 \xff\xfe",
        b"<html><body>Even geduld...</body></html>",
        b"{}",
    ],
)
def test_a_page_without_an_article_says_so(page: bytes) -> None:
    with pytest.raises(NoArticle, match="No article"):
        read_page(page, "https://x.nl/")


@pytest.mark.parametrize(
    "page",
    ["<div>" * 3_000 + SENTENCE * 9, "<table><tr><td>" * 25 + SENTENCE * 9, "<p>" + "a" * 300_000, "<!--" * 10_000,
     "<p><b id=1>x" * 5_000],
)  # fmt: skip
def test_hostile_pages_end_as_an_article_or_as_none(page: str) -> None:
    try:
        title, article = read_page(page.encode(), "https://x.nl/")
        assert isinstance(title, str) and article
    except NoArticle:
        pass


@pytest.mark.skipif(not SHARED.exists(), reason="the captured pages are not here")
def test_captured_pages_give_articles() -> None:
    for name in ("inessential.html", "furbo.html", "sixcolors.html"):
        body = (SHARED / "feeds" / "netnewswire" / name).read_bytes()
        title, article = read_page(body, "https://captured.example/")
        assert title and len(html_blocks(article)) > 3
