from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import put, received

from reader.library.stores import Stores
from reader.storage.counts import sidebar_counts


def test_marking_says_what_really_changed_so_that_undo_is_exact(stores: Stores) -> None:
    a, b = put(stores, received("a"), received("b"))
    assert stores.states.mark("is_read", [a], True) == [a]
    assert sorted(stores.states.mark("is_read", [a, b, 999], True)) == [b]
    assert stores.states.mark("is_read", [b], False) == [b]
    assert stores.states.mark("is_read", [b], False) == []
    assert stores.states.ids("is_read") == [a]


def test_stars_and_reading_do_not_touch_each_other(stores: Stores) -> None:
    [a] = put(stores, received("a"))
    stores.states.mark("is_starred", [a], True)
    assert stores.states.mark("is_read", [a], False) == []
    stores.states.mark("is_read", [a], True)
    state = stores.states.get(a)
    assert (state.is_read, state.is_starred) == (True, True)


def test_the_sidebar_counts_today_from_midnight(stores: Stores) -> None:
    put(stores, received("a", date="2024-05-01"), received("b", date="2024-05-02"))
    counts = sidebar_counts(stores.database, today=1714608000)  # 2024-05-02 00:00 UTC
    assert (counts.articles, counts.today, counts.unread, counts.starred) == (2, 1, 2, 0)


steps = st.lists(
    st.tuples(st.sampled_from(["put", "move", "read", "unread", "star", "remove"]), st.integers(0, 5)), max_size=25
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_counts_equal_a_recount_after_any_sequence(stores: Stores, steps: list[tuple[str, int]]) -> None:
    ids: dict[int, int] = {}
    for number, (step, n) in enumerate(steps):
        if step in ("put", "move"):
            source = f"bron {n % 2}" if step == "put" else f"bron {(n + 1) % 2}"
            [ids[n]] = put(stores, received(f"a{n}", f"tekst {number}", identity=f"id{n}", source=source))
        elif n in ids and step == "remove":
            stores.articles.remove([ids.pop(n)])
        elif n in ids:
            flag = "is_starred" if step == "star" else "is_read"
            stores.states.mark(flag, [ids[n]], step != "unread")
    connection = stores.database.connection()
    recount = connection.execute(
        "SELECT s.id, count(a.id), count(CASE WHEN t.is_read THEN 1 END) FROM source s"
        " LEFT JOIN article a ON a.source_id = s.id LEFT JOIN state t ON t.article_id = a.id GROUP BY s.id"
    ).fetchall()
    assert connection.execute("SELECT id, articles, read FROM source ORDER BY id").fetchall() == recount
    with stores.database.writing() as writing:
        writing.execute("DELETE FROM article")
