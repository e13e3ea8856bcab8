"""Two people's changes to the same answers, brought together without losing either.

Each of the three trees is what somebody had before them: what was seen when the writing began,
what others have saved since (theirs), and what is to be saved now (mine).
"""

from dataclasses import dataclass

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Conflict:
    """An answer that both have changed, each in their own way. None: taken out."""

    path: str
    theirs: object
    mine: object


def merge(seen, theirs, mine, choices=None):
    """What both have changed, and the conflicts that no choice settles; there, theirs stands.

    `choices` says for the path of a conflict whose answer is to stand.
    """
    conflicts = []
    tree = _merge(seen, theirs, mine, "", conflicts, choices or {})
    return tree or {}, conflicts


def changed_paths(before, after, path=""):
    """Where two trees differ, as deep down as both have the same shape."""
    if before == after:
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        keys = dict.fromkeys([*before, *after])
        pairs = [(key, before.get(key), after.get(key)) for key in keys]
    elif _are_rows(before, after) and len(before) == len(after):
        pairs = list(zip(range(len(before)), before, after, strict=True))
    else:
        return [path]
    return [
        found
        for key, old, new in pairs
        for found in changed_paths(old, new, f"{path}/{key}" if path else str(key))
    ]


def _merge(seen, theirs, mine, path, conflicts, choices):
    if mine in (seen, theirs):
        return theirs
    if theirs == seen:
        return mine
    if _are_all(dict, seen, theirs, mine):
        return _merge_parts(seen or {}, theirs or {}, mine or {}, path, conflicts, choices)
    if _are_all(list, seen, theirs, mine):
        if _are_rows(seen or [], theirs or [], mine or []):
            return _merge_rows(seen or [], theirs or [], mine or [], path, conflicts, choices)
        return _merge_ticks(seen or [], theirs or [], mine or [])
    return _chosen(theirs, mine, path, conflicts, choices)


def _chosen(theirs, mine, path, conflicts, choices):
    if path in choices:
        return mine if choices[path] == MINE else theirs
    conflicts.append(Conflict(path, theirs, mine))
    return theirs


def _merge_parts(seen, theirs, mine, path, conflicts, choices):
    """Key by key; a part in which nothing is left is not answered."""
    both = {}
    for key in dict.fromkeys([*theirs, *mine]):
        below = f"{path}/{key}" if path else key
        value = _merge(seen.get(key), theirs.get(key), mine.get(key), below, conflicts, choices)
        if value is not None:
            both[key] = value
    return both or None


def _merge_ticks(seen, theirs, mine):
    """Lists of ticked words: what each has ticked, less what I have taken away."""
    kept = [word for word in theirs if word in mine or word not in seen]
    return kept + [word for word in mine if word not in theirs and word not in seen] or None


def _merge_rows(seen, theirs, mine, path, conflicts, choices):
    """Row by row as they were seen; each one's new rows follow the row after which they came."""
    their_places, their_new = _aligned(seen, theirs)
    my_places, my_new = _aligned(seen, mine)
    rows = []
    for place in range(-1, len(seen)):
        if place >= 0:
            row = _merge_row(
                seen[place],
                theirs[their_places[place]] if place in their_places else None,
                mine[my_places[place]] if place in my_places else None,
                f"{path}/{place}",
                conflicts,
                choices,
            )
            rows += [] if row is None else [row]
        added = [theirs[new] for new in their_new.get(place, [])]
        rows += added + [mine[new] for new in my_new.get(place, []) if mine[new] not in added]
    return rows or None


def _merge_row(seen, theirs, mine, path, conflicts, choices):
    if theirs is not None and mine is not None:
        return _merge(seen, theirs, mine, path, conflicts, choices) or {}
    # Who takes a row out must not take out what the other has just written in it.
    left = mine if theirs is None else theirs
    return None if left == seen else _chosen(theirs, mine, path, conflicts, choices)


def _aligned(seen, rows):
    """Which row each seen row has become, and after which seen row each new one comes."""
    best = [[(0, 0)] * (len(rows) + 1) for _row in range(len(seen) + 1)]
    for i in reversed(range(len(seen))):
        for j in reversed(range(len(rows))):
            best[i][j] = max(
                (best[i + 1][j + 1][0] + _likeness(seen[i], rows[j]), 2),
                (best[i + 1][j][0], 1),
                (best[i][j + 1][0], 0),
            )
    places, new, i, j = {}, {}, 0, 0
    while j < len(rows):
        step = best[i][j][1] if i < len(seen) else 0
        if step == 2:
            places[i] = j
        elif step == 0:
            new.setdefault(i - 1, []).append(j)
        i, j = i + (step > 0), j + (step != 1)
    return places, new


def _likeness(row, other):
    """How sure it is that one row has become the other: more than nothing, so that rows pair up."""
    same = sum(1 for key, value in row.items() if other.get(key) == value)
    return 1 + 10 * same + (1000 if row == other else 0)


def _are_all(kind, *values):
    return all(value is None or isinstance(value, kind) for value in values)


def _are_rows(*lists):
    return all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in lists
    )
