"""Where a feed that was saved as a file comes from, as it says itself."""

from __future__ import annotations

import json

from lxml import etree

_LONGEST = 1_000_000  # bytes that are looked at: a feed says it at its beginning
_ATOM = "{http://www.w3.org/2005/Atom}link"


def own_address(content: bytes) -> str:
    """Its own address on the web, '' where it does not say one or is no feed."""
    head = content[:_LONGEST].lstrip(b"\xef\xbb\xbf \t\r\n")
    found = _of_json(head) if head.startswith(b"{") else _of_xml(head) if head.startswith(b"<") else ""
    return found.strip() if found.strip().startswith(("http://", "https://")) else ""


def _of_json(content: bytes) -> str:
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(document, dict) or "jsonfeed.org" not in str(document.get("version", "")):
        return ""
    return str(document.get("feed_url") or "")


def _of_xml(content: bytes) -> str:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    if root is None or etree.QName(root).localname.casefold() not in {"rss", "feed", "rdf"}:
        return ""
    links = [link for link in root.iter(_ATOM) if link.get("rel") == "self"]
    return str(links[0].get("href") or "") if links else ""
