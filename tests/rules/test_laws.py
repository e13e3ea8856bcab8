"""What holds for every proposal, however odd."""

from datetime import UTC, date

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from rules import check, document, load_call
from rules.costs import Grant, IntellectualOutput, Mobility, MultiplierEvent, StaffCosts
from rules.countries import ALIASES, ISO
from rules.proposal import (
    Annexes,
    Dissemination,
    Impact,
    Organisation,
    Participants,
    PlannedActivity,
    Proposal,
    Result,
    WorkPackage,
)
from rules.vocabulary import (
    Activity,
    Field,
    Level,
    MobilityKind,
    Objective,
    Purpose,
    ResultKind,
    Role,
)
from tests.rules.cases import CALL, JUDGEMENT, MET, NOT_MET, OPEN, outcome

ONE_OF_EACH_KIND = [
    load_call(name)
    for name in (
        "2014-KA205",
        "2016-KA204",
        "2018-KA229",
        "2021-KA220-ADU",
        "2026-KA220-ADU",
        "2026-KA210-ADU",
        "2027-KA220-HED",
    )
]
TITLES = st.sampled_from(["Course", "Leaflet", "%(count)d", ""])
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
ANSWERS = st.none() | st.booleans()
NUMBERS = st.none() | st.integers(0, 1_000_000)
COUNTRIES = (
    st.none()
    | st.sampled_from(["FI", "SE", "EE", "GE", "EL", "GR"])
    | st.sampled_from([*ISO, *ALIASES])
)
DATES = st.none() | st.dates() | st.dates(date(2014, 1, 1), date(2030, 1, 1))


def texts(strategy=LINES):
    return st.none() | strategy


def rows(kind, /, **facts):
    return st.lists(st.builds(kind, **facts), max_size=5).map(tuple)


def choices(label):
    return st.lists(st.sampled_from(label), max_size=3).map(tuple)


ORGANISATIONS = rows(
    Organisation,
    name=texts(),
    country=COUNTRIES,
    role=st.none() | st.sampled_from(Role),
    active_in_field=ANSWERS,
    added_value=texts(),
    type=texts(st.just("higher_education")),
    oid=texts(st.sampled_from(["E10000001", "E10000002", "e1000 0001", "949301111"])),
    established=DATES,
    eche=ANSWERS,
    other_applications=NUMBERS,
    other_applications_as_coordinator=NUMBERS,
    public_interest_trust=ANSWERS,
)
PROPOSALS = st.builds(
    Proposal,
    title=texts(),
    purpose=st.none() | st.sampled_from(Purpose),
    start=DATES,
    end=DATES,
    duration_months=st.none() | st.integers(0, 40) | st.integers(0, 1200),
    fields=choices(Field),
    shared_theme=texts(),
    themes=st.lists(LINES, max_size=2).map(tuple),
    objectives=choices(Objective),
    activities=choices(Activity),
    organisations=ORGANISATIONS,
    participants=st.builds(Participants, staff=ANSWERS, learners=ANSWERS),
    results=rows(
        Result,
        title=texts(TITLES),
        kind=st.none() | st.sampled_from(ResultKind),
        level=st.none() | st.sampled_from(Level),
        innovation=texts(),
        open_licence=ANSWERS,
    ),
    intellectual_outputs=rows(
        IntellectualOutput,
        title=texts(TITLES),
        result=texts(TITLES),
        staff_costs=rows(StaffCosts, organisation=texts(), days=NUMBERS),
    ),
    multiplier_events=rows(
        MultiplierEvent, title=texts(TITLES), country=COUNTRIES, intellectual_output=texts(TITLES)
    ),
    mobilities=rows(
        Mobility, kind=st.none() | st.sampled_from(MobilityKind), duration_days=NUMBERS
    ),
    dissemination=st.builds(
        Dissemination, target_groups=texts(), methods=texts(), scope=texts(), open_access=ANSWERS
    ),
    impact=st.builds(Impact, participants=texts(), organisations=texts()),
    grant=st.builds(Grant, requested_eur=NUMBERS),
    agency=texts(st.sampled_from(["FI01", "EL01", "x"])),
    priorities=st.lists(LINES, max_size=2).map(tuple),
    work_packages=rows(WorkPackage, title=texts(), management=ANSWERS, amount_eur=NUMBERS),
    planned_activities=rows(PlannedActivity, title=texts(), amount_eur=NUMBERS),
    annexes=st.builds(Annexes, declaration_on_honour=ANSWERS, mandates=ANSWERS),
)
QUALIFYING = st.builds(
    Organisation,
    name=LINES,
    country=st.sampled_from(sorted(CALL.programme_countries)),
    role=st.just(Role.PARTNER),
)
#: From the worst to the best that a count can come to.
RANK = {NOT_MET: 0, JUDGEMENT: 0, OPEN: 1, MET: 2}


@given(
    PROPOSALS, st.sampled_from(ONE_OF_EACH_KIND), st.none() | st.datetimes(timezones=st.just(UTC))
)
def test_no_criterion_ever_raises_nor_any_sentence_of_its_finding(facts, call, moment):
    for criterion in call.criteria:
        finding = criterion.find(facts, call, moment=moment)
        for language in ("en", "sv", "fi"):
            assert finding.message_in(language)
            finding.remedy_in(language)


@given(PROPOSALS, QUALIFYING, st.sampled_from(["organisations", "programme_countries"]))
def test_one_more_qualifying_organisation_never_worsens_the_partnership(facts, newcomer, what):
    grown = msgspec.structs.replace(facts, organisations=(*facts.organisations, newcomer))
    before, after = (outcome(f"partnership.{what}", each) for each in (facts, grown))

    # An empty partnership is not answered yet, which is no better than one that is too small.
    assert RANK[after] >= RANK[before] or not facts.organisations


@given(PROPOSALS, st.sampled_from(ONE_OF_EACH_KIND), st.data())
def test_an_organisation_less_never_improves_the_minimum(facts, call, data):
    assume(facts.organisations)
    gone = data.draw(st.sampled_from(range(len(facts.organisations))))
    kept = facts.organisations[:gone] + facts.organisations[gone + 1 :]
    assume(kept)
    smaller = msgspec.structs.replace(facts, organisations=kept)

    for what in ("organisations", "programme_countries"):
        before, after = (outcome(f"partnership.{what}", each, call) for each in (facts, smaller))
        assert RANK[after] <= RANK[before]


@given(PROPOSALS, st.integers(1, 40), st.integers(1, 40), st.integers(0, 5), st.integers(0, 5))
def test_a_wider_range_of_durations_breaks_nothing(facts, least, most, shorter, longer):
    narrow, wide = (
        msgspec.structs.replace(CALL, shortest_months=shortest, longest_months=longest)
        for shortest, longest in ((least, most), (least - shorter, most + longer))
    )
    if outcome("duration.months", facts, narrow) == MET:
        assert outcome("duration.months", facts, wide) == MET


@given(PROPOSALS, st.sampled_from(ONE_OF_EACH_KIND), st.randoms(use_true_random=False))
def test_the_order_of_organisations_never_matters(facts, call, random):
    shuffled = list(facts.organisations)
    random.shuffle(shuffled)
    other = msgspec.structs.replace(facts, organisations=tuple(shuffled))

    assert outcomes(facts, call) == outcomes(other, call)


@given(PROPOSALS)
def test_the_same_proposal_gives_the_same_bytes(facts):
    again = document.read(document.write(facts))
    assert encoded(facts) == encoded(facts) == encoded(again)


@given(PROPOSALS)
def test_a_document_loses_nothing_on_its_way(facts):
    assert document.written(document.read(document.write(facts))) == document.written(facts)


def outcomes(facts, call):
    return [criterion.find(facts, call).outcome for criterion in call.criteria]


def encoded(facts):
    return msgspec.json.encode(check(facts, CALL))
