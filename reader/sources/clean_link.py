"""Links without what only follows the reader about: campaign names, click numbers, the like."""

from __future__ import annotations

import re

# Only names that mean nothing else anywhere: a page that loses a name that it needs does not open
_FOLLOWS = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|guce|vero)_[\w.-]*|__hs\w+|hsCtaTracking|_hs(?:enc|mi)"
    r"|(?:fb|g|d|y|tw|ysc|epi|tt)clid|msclkid|gbraid|wbraid|gad_source|li_fat_id|irclickid|rb_clickid|wickedid"
    r"|mc_[ce]id|oly_(?:anon|enc)_id|mkt_tok|ml_subscriber(?:_hash)?|ck_subscriber_id|igshid|sfnsn|srsltid|_openstat"
    r"|_ga|_gl|wt[._](?:mc|zmc)(?:[._]\w+)?|ns_(?:mchannel|source|campaign|linkname|fee)|xtor|cmpid|s_cid|guccounter"
    r"|at_(?:medium|campaign|custom\d|link_\w+|ptr_\w+|bbc_team|format)|ref_src|__twitter_impression",
    re.IGNORECASE,
)
# `source=rss----1`, `src=feed`: says by which way the reader came
_CAME_BY = re.compile(r"(?:source|src|ref|from|via|partner)=(?:rss|feed|atom)(?:[-_]+[\w-]*)?", re.IGNORECASE)


def clean_link(url: str) -> str:
    """The address without trackers; all that stays is unchanged, to the letter."""
    if "?" not in url and "#" not in url:
        return url
    address, hash_mark, fragment = url.partition("#")
    page, question_mark, query = address.partition("?")
    if question_mark:
        parts = query.split("&")
        kept = [part for part in parts if not _follows(part.removeprefix("amp;"))]
        if len(kept) < len(parts):
            query = "&".join(kept)
            address = f"{page}?{query}" if query else page
    if hash_mark and "=" in fragment:
        names = [part.partition("=")[0] for part in fragment.split("&")]
        if all(map(_FOLLOWS.fullmatch, names)):
            return address
    return address + hash_mark + fragment


def _follows(part: str) -> bool:
    return bool(_FOLLOWS.fullmatch(part.partition("=")[0]) or _CAME_BY.fullmatch(part))
