"""What a page costs a phone: our own bytes, the largest paint and the answer to a key, and Lighthouse."""

from .row import Reach, Row, duration
from .web import inside, lighthouse, phone
from .web.databases import DATABASES
from .web.server import serving

KILOBYTES = 60
#: What Google calls good.
PAINT, ANSWER = 2.5, 0.2


def rows(progress):
    """The start page and a section of a draft, on a slow phone in a slow network."""
    with DATABASES["SQLite"]() as address, serving(address) as port:
        [writer] = inside.run(address, "people.writers", 1)
        site = f"http://127.0.0.1:{port}"
        pages = {"Start page": "/", "Draft page": f"/proposals/{writer['draft']}/project/"}
        for name, path in pages.items():
            progress(f"{name} on a slow phone")
            yield from on_a_phone(name, phone.visit(site, path, writer["cookie"]))
        for name, path in pages.items():
            progress(f"{name}, Lighthouse")
            cookie = writer["cookie"] if path != "/" else ""
            for what, score in lighthouse.scores(site + path, cookie).items():
                yield Row(
                    f"{name}, Lighthouse {what}",
                    f"{score:.0f}",
                    "100",
                    score / 100,
                    None,
                    Reach(at_least=1),
                )


def on_a_phone(name, visit):
    """The rows of one page."""
    budget, ours = f"budget: {KILOBYTES} kB", visit["own"] / 1000
    yield Row(
        f"{name}, our CSS and JavaScript, compressed",
        f"{ours:.1f} kB",
        budget,
        ours / KILOBYTES,
        None,
        Reach(at_most=1),
    )
    for what, seconds, good in (
        ("largest contentful paint", visit["paint"], PAINT),
        ("answer to a key", visit["answer"], ANSWER),
    ):
        yield Row(
            f"{name}, {what}",
            duration(seconds),
            f"good: {duration(good)}",
            seconds / good,
            None,
            Reach(at_most=1),
        )
