"""Where sentences end, roughly: windows are cut there, and a cut too many or too few does no harm."""

from __future__ import annotations

import re

from training.labels_of_words import Range

END = re.compile(r"\n+|[.!?…]+[\"'’”)»]*\s+(?=[\"'‘“(«]*[A-ZÀ-ÖØ-Þ0-9])")
ABBREVIATION = re.compile(r"(?:\b(?:dr|mr|mevr|drs|prof|ir|ing|nr|bijv|jl|ca|st|jhr|Mr|Mrs|Ms|Dr|St|No)|\b\w)\.\s+$")


def sentence_ranges(text: str) -> list[Range]:
    ranges: list[Range] = []
    start = 0
    for found in END.finditer(text):
        end = found.end()
        if "\n" not in found[0] and ABBREVIATION.search(text, max(start, end - 12), end):
            continue
        ranges.append((start, end))
        start = end
    if start < len(text):
        ranges.append((start, len(text)))
    return [(start, end) for start, end in ranges if text[start:end].strip()]
