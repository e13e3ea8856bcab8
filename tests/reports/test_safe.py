"""Whatever an applicant writes: nothing is fetched, nothing is lost, and the site goes on."""

import os
import re
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.urls import reverse

from proposals.reports import press, renderer
from proposals.reports.pdf import rendered, work

from .reading import pages_of, right_to_left, squeezed, text_of

ADDRESSES = [
    "file:///etc/passwd",
    "http://127.0.0.1:9/",
    "https://example.org/picture.png",
    "data:text/css,body{display:none}",
    "static:../manage.py",
    "static:../static/../manage.py",
    "static:/etc/passwd",
    "static:none.svg",
]

#: What fonts, lines and directions are hard for.
TEXTS = {
    "long": "Every word of this sentence stands in the report. " * 99,
    "one word": "Donaudampfschifffahrt" * 140,
    "Chinese, Japanese, Korean": "成人教育战略伙伴关系 成人教育パートナーシップ 성인 교육 파트너십",
    "emoji": "Learning 🎓 across 🌍 borders 🚀 together 🤝",
    "combining marks": "Å a\u030a s\u0323\u0307 e\u0301\u0323 Việt Nam Łódź Ελλάδα Україна",
    "markup": "<script>alert(1)</script> <b>bold</b> & &amp; {{ precheck }} {% now 'Y' %} \"'",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_fetched_but_our_own_static_files(address):
    with pytest.raises((ValueError, OSError)):
        renderer.OwnFiles().fetch(address)


def test_our_own_static_files_are_fetched():
    assert renderer.OwnFiles().fetch("static:img/met.svg").read().startswith(b"<svg")


def test_what_stands_in_a_field_is_text_and_is_never_fetched(prechecked, listener):
    host, asked = listener
    tags = (
        f'<img src="{host}/"><link rel=stylesheet href="{host}/"><link rel=attachment href="{host}">'
        f'<style>@import "{host}/";</style><object data="file:///etc/passwd"></object>'
        '<a href="data:text/html,x">x</a>'
    )

    text = text_of(rendered(prechecked(**everywhere(tags)), "en"))

    assert text.count(squeezed(tags)) >= 12
    assert asked == []


@pytest.mark.parametrize("kind", TEXTS)
def test_every_text_is_read_back_whole(prechecked, kind):
    precheck = prechecked(shared_theme=TEXTS[kind], title=TEXTS[kind][:300])

    text = text_of(rendered(precheck, "sv"))

    assert squeezed(TEXTS[kind]) in text
    assert squeezed(precheck.title) in text


def test_what_xml_does_not_know_is_a_blank(prechecked):
    text = text_of(rendered(prechecked(shared_theme="who\x01learn\x0b\x1f\ufffewrite"), "sv"))

    assert "wholearnwrite" in text


@pytest.mark.filterwarnings("ignore:.*sRGB2014:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:.*sRGB2014:ResourceWarning")
@pytest.mark.parametrize("kind", TEXTS)
def test_every_letter_is_drawn(prechecked, kind, caplog):
    renderer.pdf(work(prechecked(shared_theme=TEXTS[kind], title=TEXTS[kind][:300]), "sv"))

    assert "unsupported by fonts" not in caplog.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("شراكة استراتيجية لتعليم الكبار 2016 שותפות אסטרטגית", id="whole"),
        pytest.param("Partnerships (שותפות אסטרטגית) and more", id="within"),
        pytest.param("שותפות אסטרטגית לחינוך מבוגרים באירופה " * 30, id="over lines"),
    ],
)
def test_what_runs_from_right_to_left_is_heard_in_its_order(prechecked, text):
    pdf = rendered(prechecked(shared_theme=text), "sv")
    printed = squeezed(" ".join(pages_of(pdf)))

    assert squeezed(text) in right_to_left(pdf)
    assert [word for word in re.findall(r"\w+", text) if word not in printed] == []


def test_thirty_partners_with_every_answer_full_are_all_there(prechecked):
    partners = [
        {
            "name": f"Organisation number {place} with a long name " + "and more " * 20,
            "country": ["FI", "SE", "EE", "DE", "TR", "JP"][place % 6],
            "role": "partner" if place else "coordinator",
            "added_value": f"What number {place} adds. " * 190,
        }
        for place in range(30)
    ]

    text = text_of(rendered(prechecked(organisations=partners), "fi"))

    for partner in partners:
        assert squeezed(partner["name"]) in text
        assert squeezed(partner["added_value"]) in text


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        pytest.param("REPORT_SECONDS", 0, id="time"),
        pytest.param("REPORT_MEGABYTES", 64, id="memory"),
    ],
)
def test_a_report_that_exceeds_a_limit_gets_a_page_that_says_so(
    client, prechecked, applicant, settings, own_press, setting, value
):
    address = reverse("reports:pdf", args=[prechecked().pk])
    client.force_login(applicant)
    before = getattr(settings, setting)
    setattr(settings, setting, value)

    refused = client.get(address)
    setattr(settings, setting, before)
    printed = client.get(address)

    assert refused.status_code == 503
    assert "The report could not be printed" in refused.text
    assert printed.getvalue().startswith(b"%PDF-1.7")


def test_a_press_that_died_is_replaced(own_press):
    work = press.Work(
        '<html lang="en"><title>T</title><p>Text</p></html>', {}, datetime(2016, 3, 1, tzinfo=UTC)
    )
    first = own_press.pdf(work)
    os.kill(own_press.process.pid, 9)
    own_press.process.join()

    assert own_press.pdf(work) == first


@pytest.fixture
def own_press(monkeypatch):
    """A press for one test alone."""
    own = press.Press()
    monkeypatch.setattr("proposals.reports.pdf.press", own)
    yield own
    own.stop()


@pytest.fixture
def listener():
    """A web server on this machine, and what it was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

        log_message = print

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def everywhere(text):
    """This text in every field of a proposal that takes any."""
    return {
        "title": text,
        "acronym": text,
        "shared_theme": text,
        "themes": [text],
        "organisations": [
            {
                "name": text,
                "type": text,
                "oid": text,
                "added_value": text,
                "country": "FI",
                "role": "coordinator",
            }
        ],
        "results": [{"title": text, "innovation": text, "level": "advanced"}],
        "intellectual_outputs": [{"title": text, "result": text}],
        "multiplier_events": [{"title": text, "intellectual_output": text}],
        "mobilities": [{"title": text}],
        "dissemination": {"target_groups": text, "methods": text, "scope": text},
        "impact": {"participants": text, "organisations": text},
    }
