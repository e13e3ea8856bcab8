"""Bringing together what two people have changed: nobody's writing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposals.drafting.merge import MINE, THEIRS, Conflict, changed_paths, merge
from proposals.drafting.tree import joined, parted

FI, SE, EE = ({"name": name, "country": name[:2].upper()} for name in ("Fi", "Se", "Ee"))

words = st.text("abc", min_size=1, max_size=2)
rows = st.lists(st.dictionaries(st.sampled_from(["name", "country"]), words), max_size=4)
trees = st.fixed_dictionaries(
    {},
    optional={
        "title": words,
        "themes": st.lists(words, unique=True, min_size=1, max_size=3),
        "impact": st.dictionaries(
            st.sampled_from(["participants", "organisations"]), words, min_size=1
        ),
        "organisations": rows.filter(bool),
    },
)


@pytest.mark.parametrize(
    ("seen", "theirs", "mine", "both"),
    [
        pytest.param({"title": "A"}, {"title": "A"}, {"title": "B"}, {"title": "B"}, id="only I"),
        pytest.param({"title": "A"}, {"title": "B"}, {"title": "A"}, {"title": "B"}, id="only they"),
        pytest.param({"title": "A"}, {"title": "B"}, {"title": "B"}, {"title": "B"}, id="alike"),
        pytest.param({"title": "A"}, {"title": "A"}, {}, {}, id="I take an answer out"),
        pytest.param(
            {}, {"title": "A"}, {"acronym": "B"}, {"title": "A", "acronym": "B"}, id="two answers"
        ),
        pytest.param(
            {}, {"impact": {"a": "1"}}, {"impact": {"b": "2"}}, {"impact": {"a": "1", "b": "2"}},
            id="two answers of a part that nobody had begun",
        ),
        pytest.param(
            {"themes": ["a", "b"]}, {"themes": ["a", "b", "c"]}, {"themes": ["b", "d"]},
            {"themes": ["b", "c", "d"]}, id="ticks of both",
        ),
        pytest.param(
            {"organisations": [FI]}, {"organisations": [FI, SE]}, {"organisations": [FI, EE]},
            {"organisations": [FI, SE, EE]}, id="a new row of each",
        ),
        pytest.param(
            {"organisations": [FI, SE]}, {"organisations": [SE]},
            {"organisations": [FI, {**SE, "name": "Sverige"}]},
            {"organisations": [{**SE, "name": "Sverige"}]},
            id="they take out the first row while I write in the second",
        ),
        pytest.param(
            {"organisations": [FI, SE]}, {"organisations": [EE, FI, SE]},
            {"organisations": [FI, {**SE, "name": "Sverige"}]},
            {"organisations": [EE, FI, {**SE, "name": "Sverige"}]},
            id="they put a row in front",
        ),
    ],
)  # fmt: skip
def test_what_both_have_changed_is_kept(seen, theirs, mine, both):
    assert merge(seen, theirs, mine) == (both, [])


@pytest.mark.parametrize(
    ("theirs", "mine", "conflict"),
    [
        pytest.param(
            [{**FI, "name": "Suomi"}], [{**FI, "name": "Finland"}],
            Conflict("organisations/0/name", "Suomi", "Finland"), id="the same answer",
        ),
        pytest.param(
            [], [{**FI, "name": "Finland"}],
            Conflict("organisations/0", None, {**FI, "name": "Finland"}),
            id="they take out the row in which I write",
        ),
        pytest.param(
            [{**FI, "name": "Suomi"}], [],
            Conflict("organisations/0", {**FI, "name": "Suomi"}, None),
            id="I take out the row in which they write",
        ),
    ],
)  # fmt: skip
def test_what_both_have_changed_differently_is_chosen(theirs, mine, conflict):
    trees = [{"organisations": rows} if rows else {} for rows in ([FI], theirs, mine)]

    assert merge(*trees) == (trees[1], [conflict])
    assert merge(*trees, {conflict.path: THEIRS}) == (trees[1], [])
    assert merge(*trees, {conflict.path: MINE}) == (trees[2], [])


@given(trees, trees)
def test_whoever_changes_alone_is_not_asked(seen, changed):
    assert merge(seen, seen, changed) == (changed, [])
    assert merge(seen, changed, seen) == (changed, [])
    assert merge(seen, changed, changed) == (changed, [])


@given(trees, trees, trees)
def test_choosing_settles_every_conflict(seen, theirs, mine):
    _tree, conflicts = merge(seen, theirs, mine)

    settled = merge(seen, theirs, mine, {conflict.path: MINE for conflict in conflicts})

    assert settled[1] == []


@given(trees, trees)
def test_trees_differ_where_a_path_says_so(before, after):
    assert (changed_paths(before, after) == []) == (before == after)


@given(trees)
def test_what_could_not_be_read_is_parted_from_the_answers_and_joined_again(tree):
    tree["?title"] = "typed"
    tree.setdefault("organisations", []).append({"?days": "typed too"})

    document, unread = parted(tree)

    assert "?" not in str(document)
    assert unread == {
        "title": "typed", f"organisations/{len(tree['organisations']) - 1}/days": "typed too"
    }  # fmt: skip
    assert joined(document, unread) == tree
