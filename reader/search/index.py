"""The full-text index as the library sees it: one writer, and snapshots that any thread may ask."""

from reader.search.contents import FORMAT_VERSION
from reader.search.facets import Facets
from reader.search.matching import Masks
from reader.search.schema import IndexDocument
from reader.search.snapshot import Snapshot
from reader.search.writer import IndexWriter

__all__ = ["FORMAT_VERSION", "Facets", "IndexDocument", "IndexWriter", "Masks", "Snapshot"]
