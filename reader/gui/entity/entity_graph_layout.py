"""Where the names around an entity lie: always in the same places, each label on a line of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.entity_views import Together

Link = tuple[int, int, int]  # two entities, and how many articles name both


@dataclass(frozen=True, slots=True)
class Node:
    """`number` is its place in what was laid out; `is_right` says on which side its label stands. Pixels."""

    number: int
    x: float
    y: float
    radius: float
    is_right: bool


def ring(related: Sequence[Together], links: Sequence[Link]) -> list[int]:
    """The numbers of the related, so that who is often named together lie beside each other: from the strongest on,
    each time the one that shares most with the one before."""
    if not related:
        return []
    shared = {frozenset(pair[:2]): pair[2] for pair in links}
    left = list(range(1, len(related)))
    order = [0]
    while left:
        last = related[order[-1]].entity_id
        best = max(left, key=lambda n: (shared.get(frozenset((last, related[n].entity_id)), 0), -n))
        order.append(best)
        left.remove(best)
    return order


def place(related: Sequence[Together], links: Sequence[Link], width: float, height: float, line: float) -> list[Node]:
    """As many as there is room for, by the height of a label's line; the first half goes down the right side, the rest
    up the left one. Deterministic."""
    room = max(int(height / line), 1)
    shown = related[: 2 * room]
    order = ring(shown, links)
    half = (len(order) + 1) // 2
    sides = (order[:half], order[half:][::-1])
    most = max((one.articles for one in shown), default=1) or 1
    middle_x, middle_y = width / 2, height / 2
    reach = max(min(width / 2 - 150, width * 0.3), 34.0)
    nodes = []
    for is_right, numbers in zip((True, False), sides, strict=True):
        for row, number in enumerate(numbers):
            y = (row + 0.5) * height / len(numbers)
            bend = math.sqrt(max(1 - ((y - middle_y) / (height * 0.62)) ** 2, 0.0))
            x = middle_x + (reach * bend if is_right else -reach * bend)
            radius = 3.5 + 5.5 * math.sqrt(shown[number].articles / most)
            nodes.append(Node(number, x, y, radius, is_right))
    return nodes


def step(nodes: Sequence[Node], at: int, key: str) -> int:
    """The place in `nodes` where an arrow leads from `at`: up and down along a side, left and right across."""
    if not nodes:
        return -1
    if at < 0:
        return 0
    here = nodes[at]
    side = [n for n, node in enumerate(nodes) if node.is_right == here.is_right]
    if key in ("up", "down"):
        row = side.index(at) + (1 if key == "down" else -1)
        return side[min(max(row, 0), len(side) - 1)]
    if here.is_right == (key == "right"):
        return at
    across = [n for n, node in enumerate(nodes) if node.is_right != here.is_right]
    return min(across, key=lambda n: abs(nodes[n].y - here.y), default=at)
