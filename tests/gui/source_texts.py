"""Every text of the window that can be translated, read from its source: what a translation has to hold."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).parents[2] / "reader" / "gui"
_WITH_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}


def source_texts(folder: Path = GUI) -> set[tuple[str, str]]:
    """Pairs of context and text, from translate("Context", "text") and, in a class, self.tr("text")."""
    found: set[tuple[str, str]] = set()
    for file in sorted(folder.rglob("*.py")):
        _visit(ast.parse(file.read_text("utf-8")), "", found)
    return found


def _visit(node: ast.AST, inside: str, found: set[tuple[str, str]]) -> None:
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if name in _WITH_CONTEXT and len(texts) >= 2:
            found.add((texts[0], texts[1]))
        elif name == "tr" and texts:
            found.add((inside, texts[0]))
    for child in ast.iter_child_nodes(node):
        _visit(child, inside, found)
