"""Whom a secure connection believes."""

from __future__ import annotations

import ssl
from pathlib import Path

import certifi


def trusted_context() -> ssl.SSLContext:
    """The system's own list of authorities, or Mozilla's where Python finds none (macOS, and an app on a Linux that
    keeps its list elsewhere). Nothing here turns a check off."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and not _has_folder_of_authorities():
        context.load_verify_locations(certifi.where())
    return context


def _has_folder_of_authorities() -> bool:
    """A folder is read only when a certificate is looked for in it, so it does not show in the count."""
    folder = ssl.get_default_verify_paths().capath
    return folder is not None and any(Path(folder).glob("*.0"))
