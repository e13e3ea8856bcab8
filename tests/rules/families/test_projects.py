"""What each family asks of a project: both sides of every limit, in the years it changed."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules import load_call
from rules.proposal import Annexes, WorkPackage
from tests.rules.cases import (
    BY_CODE,
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    outcome,
    proposal,
)


@pytest.mark.parametrize(
    ("call", "months", "expected"),
    [
        pytest.param("2014-KA204", 23, JUDGEMENT, id="2014: two years, remembered"),
        pytest.param("2014-KA204", 24, MET, id="2014: two years"),
        pytest.param("2015-KA204", 23, NOT_MET, id="2015: under two years"),
        pytest.param("2015-KA204", 24, MET, id="2015: two years"),
        pytest.param("2016-KA204", 12, MET, id="2016: a year"),
        pytest.param("2016-KA204", 11, NOT_MET, id="2016: under a year"),
        pytest.param("2017-KA204", 11, JUDGEMENT, id="2017: under a year, not verified"),
        pytest.param("2018-KA204", 11, NOT_MET, id="2018: under a year"),
        pytest.param("2020-KA204", 36, MET, id="2020: three years"),
        pytest.param("2020-KA204", 37, NOT_MET, id="2020: over three years"),
        pytest.param("2020-KA227", 24, MET, id="creativity: two years"),
        pytest.param("2020-KA227", 25, NOT_MET, id="creativity: over two years"),
        pytest.param("2020-KA227", 11, JUDGEMENT, id="creativity: under a year, not verified"),
        pytest.param("2016-KA203", 23, NOT_MET, id="higher education: under two years"),
        pytest.param("2016-KA203", 24, MET, id="higher education: two years"),
        pytest.param("2016-KA202", 12, MET, id="vocational: a year"),
        pytest.param("2014-KA205", 6, MET, id="youth: six months"),
        pytest.param("2018-KA229", 12, MET, id="school exchange: a year"),
        pytest.param("2018-KA229", 11, NOT_MET, id="school exchange: under a year"),
        pytest.param("2018-KA229", 30, JUDGEMENT, id="school exchange: long with pupils only"),
        pytest.param("2024-KA220-ADU", 12, MET, id="cooperation: a year"),
        pytest.param("2024-KA220-ADU", 11, NOT_MET, id="cooperation: under a year"),
        pytest.param("2024-KA220-ADU", 36, MET, id="cooperation: three years"),
        pytest.param("2024-KA220-ADU", 37, NOT_MET, id="cooperation: over three years"),
        pytest.param("2024-KA210-ADU", 6, MET, id="small-scale: six months"),
        pytest.param("2024-KA210-ADU", 5, NOT_MET, id="small-scale: under six months"),
        pytest.param("2024-KA210-ADU", 24, MET, id="small-scale: two years"),
        pytest.param("2024-KA210-ADU", 25, NOT_MET, id="small-scale: over two years"),
        pytest.param("2027-KA220-ADU", 37, JUDGEMENT, id="2027: nothing is certain"),
    ],
)
def test_how_long_a_project_lasts(call, months, expected):
    assert outcome("duration.months", proposal(duration_months=months), load_call(call)) == expected


@pytest.mark.parametrize(
    ("call", "day", "expected"),
    [
        ("2025-KA220-ADU", date(2025, 8, 31), NOT_MET),
        ("2025-KA220-ADU", date(2025, 9, 1), MET),
        ("2025-KA220-ADU", date(2025, 12, 31), MET),
        ("2025-KA220-ADU", date(2026, 1, 1), NOT_MET),
        ("2026-KA220-ADU", date(2026, 8, 31), JUDGEMENT),
        ("2021-KA210-ADU", date(2022, 3, 1), JUDGEMENT),
        ("2021-KA210-ADU", None, OPEN),
    ],
)
def test_when_a_project_starts(call, day, expected):
    assert outcome("duration.start", proposal(start=day), load_call(call)) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, OPEN), (1, MET), (5, MET), (6, JUDGEMENT)])
def test_how_many_work_packages_are_recommended(count, expected):
    facts = proposal(work_packages=(WorkPackage(),) * count)
    call = load_call("2025-KA220-ADU")
    assert outcome("lump_sum.number_of_work_packages", facts, call) == expected


@pytest.mark.parametrize(
    ("priorities", "expected"),
    [
        (["Inclusion"], MET),
        (["Inclusion", "Digital"], MET),
        (["Inclusion"] * 2, MET),
        ([" "], OPEN),
    ],
)
def test_a_project_addresses_a_priority(priorities, expected):
    facts = proposal(priorities=tuple(priorities))
    assert outcome("work.priorities", facts, load_call("2026-KA220-ADU")) == expected


BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.parametrize(
    ("call", "moment", "expected"),
    [
        pytest.param(
            "2021-KA220-ADU", datetime(2021, 5, 20, 13, tzinfo=ZoneInfo("Europe/Helsinki")), MET
        ),
        pytest.param("2021-KA220-ADU", datetime(2021, 5, 20, 12, 1, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", datetime(2021, 11, 3, 12, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", datetime(2021, 11, 3, 12, 1, tzinfo=BRUSSELS), NOT_MET),
        pytest.param("2025-KA220-ADU", datetime(2025, 12, 1, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", None, NOT_APPLICABLE),
    ],
)
def test_until_when_an_application_is_handed_in(call, moment, expected):
    found = BY_CODE["submission.deadline"](proposal(), load_call(call), moment=moment)
    assert found.outcome == expected


def test_summer_and_winter_are_counted_as_in_brussels():
    assert load_call("2017-KA204").instant("deadline").utcoffset().seconds == 2 * 3600
    assert load_call("2018-KA204").instant("deadline").utcoffset().seconds == 3600


@pytest.mark.parametrize(("there", "expected"), [(True, MET), (False, NOT_MET), (None, OPEN)])
def test_the_declaration_goes_with_the_application(there, expected):
    facts = proposal(annexes=Annexes(declaration_on_honour=there))
    assert outcome("submission.declaration", facts, load_call("2026-KA210-ADU")) == expected
