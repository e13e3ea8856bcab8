"""A draft as its forms see it: the answers, and beside them what was typed and could not be read.

Beside `days` stands `?days` where somebody typed what is no number. The document knows nothing
of it: it is stored by its path, and joined to the answers only while a form shows or saves them.
"""

MARK = "?"


def joined(document, unread):
    """The answers with what could not be read beside them."""
    if not unread:
        return document
    tree = _copied(document)
    for path, text in unread.items():
        *steps, name = path.split("/")
        part = tree
        for step in steps:
            part = _step(part, step)
        part[MARK + name] = text
    return tree


def parted(tree):
    """The answers by themselves, and what could not be read by its path."""
    unread = {}
    return _without_marks(tree, "", unread), unread


def merged(facts, answers):
    """Facts with some of them answered anew; None takes an answer out."""
    return {key: value for key, value in {**facts, **answers}.items() if value is not None}


def dug(tree, key):
    """The part of a tree that a key such as `grant/headings` names; empty where there is none."""
    for step in filter(None, key.split("/")):
        tree = tree.get(step, {})
    return tree


def planted(tree, key, part):
    """A tree with a part in the place that its key names; an empty part is taken out."""
    if not key:
        return part
    step, _slash, rest = key.partition("/")
    return merged(tree, {step: planted(tree.get(step, {}), rest, part) or None})


def _copied(part):
    if isinstance(part, dict):
        return {key: _copied(value) for key, value in part.items()}
    return [_copied(value) for value in part] if isinstance(part, list) else part


def _step(part, step):
    """One step down a path, on ground that is laid where there is none yet."""
    if isinstance(part, dict):
        return part.setdefault(step, {})
    place = int(step)
    part.extend({} for _missing in range(place + 1 - len(part)))
    return part[place]


def _without_marks(part, path, unread):
    if isinstance(part, dict):
        unread.update(
            {f"{path}{key[1:]}": text for key, text in part.items() if key.startswith(MARK)}
        )
        return {
            key: _without_marks(value, f"{path}{key}/", unread)
            for key, value in part.items()
            if not key.startswith(MARK)
        }
    if isinstance(part, list):
        return [
            _without_marks(value, f"{path}{place}/", unread) for place, value in enumerate(part)
        ]
    return part
