"""What the applicant wrote: of several rows, what all of them answer is labelled once."""

import pytest

from proposals.reports.answers import SHORT, printed

FINNS = {"name": "Opisto", "country": "FI", "role": "coordinator"}
SWEDES = {"name": "Skola", "country": "SE", "role": "partner"}
LONG = "word " * SHORT

CASES = {
    "one row has its labels": (
        [FINNS],
        [("Organisation 1", "Name: Opisto · Country: Finland · Role: Coordinator")],
    ),
    "several rows have them above": (
        [FINNS, SWEDES],
        [
            ("Organisations", "Name · Country · Role"),
            ("", "1. Opisto · Finland · Coordinator"),
            ("", "2. Skola · Sweden · Partner"),
        ],
    ),
    "what one row alone answers is labelled there, and comes last": (
        [FINNS, SWEDES | {"oid": "E10000001"}, {"name": "Kool", "country": "EE"}],
        [
            ("Organisations", "Name · Country"),
            ("", "1. Opisto · Finland · Role: Coordinator"),
            ("", "2. Skola · Sweden · Role: Partner · Organisation ID (OID): E10000001"),
            ("", "3. Kool · Estonia"),
        ],
    ),
    "a row that is not answered keeps its number": (
        [FINNS, {}, SWEDES],
        [
            ("Organisations", "Name · Country · Role"),
            ("", "1. Opisto · Finland · Coordinator"),
            ("", "3. Skola · Sweden · Partner"),
        ],
    ),
    "a long answer has a paragraph of its own": (
        [FINNS, {"name": LONG, "country": "SE", "role": "partner"}],
        [
            ("Organisations", "Country · Role"),
            ("", "1. Finland · Coordinator · Name: Opisto"),
            ("", "2. Sweden · Partner"),
            ("Name", LONG),
        ],
    ),
}


@pytest.mark.parametrize(("organisations", "paragraphs"), CASES.values(), ids=CASES)
def test_rows_in_paragraphs(db, organisations, paragraphs):
    sections = printed({"call": "2016-KA204", "organisations": organisations})

    written = next(pairs for title, pairs in sections if title == "Partnership")
    assert [(str(h), words.replace("\u00a0", " ")) for h, words in written] == paragraphs
