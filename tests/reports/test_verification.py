"""Anybody can tell a genuine report from a changed one, and learns nothing else."""

from base64 import b64encode
from datetime import UTC, datetime
from io import StringIO

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from proposals.models import Report
from proposals.reports.keeping import keep, kept
from proposals.reports.press import Work, press
from proposals.reports.signature import SIGNED, is_genuine, signed

CHANGES = {
    "a byte in the middle": lambda pdf: pdf[:999] + bytes([pdf[999] ^ 1]) + pdf[1000:],
    "something after the end": lambda pdf: pdf + b"\n",
    "cut off": lambda pdf: pdf[:-1],
    "signature of zeros": lambda pdf: SIGNED.sub(b"ka2check-signature:00000000:" + b"0" * 128, pdf),
    "another signature": lambda pdf: SIGNED.sub(lambda m: m[0][:-1] + flipped(m[0][-1:]), pdf),
    "two signatures": lambda pdf: pdf + SIGNED.search(pdf)[0],
    "no signature": lambda pdf: SIGNED.sub(b"", pdf),
    "no PDF at all": lambda pdf: b"Dear reader, this is genuine.",
}


@pytest.fixture(scope="module")
def pdf():
    """A small report, signed."""
    page = '<html lang="en"><title>A report</title><p>What it says.</p></html>'
    parts = {"proposal.json": b'{"title": "Land"}', "findings.json": b"{}"}
    return signed(press.pdf(Work(page, parts, datetime(2016, 3, 1, tzinfo=UTC))))


@pytest.fixture
def report(prechecked, already_made, pdf):
    """The same, kept as that of a pre-check."""
    return already_made(prechecked(), pdf)


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_told_apart(client, report, pdf, change):
    changed = CHANGES[change](pdf)

    assert changed != pdf
    assert heading(asked_with(client, changed)) == "Not genuine"


def test_a_genuine_file_is_told(client, report, pdf):
    assert heading(asked_with(client, pdf)) == "Genuine"


def test_a_genuine_file_is_told_after_its_draft_was_deleted(client, report, pdf):
    report.precheck.proposal.delete()

    assert not Report.objects.exists()
    assert heading(asked_with(client, pdf)) == "Genuine"


def test_a_file_of_another_node_is_told_by_its_signature_alone(client, db, pdf):
    assert heading(asked_with(client, pdf)) == "Genuine"


def test_a_file_whose_key_was_lost_is_told_by_the_register(client, report, pdf, settings):
    settings.SIGNING_KEY = b64encode(b"x" * 32).decode()

    assert heading(asked_with(client, pdf)) == "Genuine"


def test_the_number_and_the_digest_lead_to_verdict_version_and_date_only(client, report):
    precheck = report.precheck

    for key in (precheck.number, precheck.digest, precheck.number.lower()):
        page = client.get(reverse("verify:number", args=[key])).text

        assert heading(page) == "There is such a report"
        assert "Needs a judgement" in page
        for secret in (precheck.title, precheck.document["acronym"], "Land trust", "82275", "CZ01"):
            assert secret not in page


def test_a_number_that_nobody_gave_is_unknown(client, db):
    response = client.get(reverse("verify:number", args=["0123456789"]))

    assert response.status_code == 404
    assert heading(response.text) == "There is no such report"


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        pytest.param({}, "Write a number or a digest, or choose a file.", id="nothing"),
        pytest.param({"number": "12 34"}, "A number has 10 characters", id="too short"),
        pytest.param({"number": "G123456789"}, "A number has 10 characters", id="no hexadecimal"),
    ],
)
def test_a_question_that_makes_no_sense_is_sent_back(client, db, answers, complaint):
    assert complaint in client.post(reverse("verify:ask"), answers).text


def test_a_file_too_large_is_sent_back(client, db):
    page = asked_with(client, b" " * (5 * 1024 * 1024 + 1))

    assert "The file has more than 5 megabytes." in page


def test_blanks_and_dashes_in_a_number_do_not_matter(client, db):
    response = client.post(reverse("verify:ask"), {"number": " 01234-56789 "})

    assert response.headers["Location"] == reverse("verify:number", args=["0123456789"])


def test_a_key_that_was_replaced_goes_on_proving_what_it_signed(pdf, settings):
    old = Ed25519PrivateKey.from_private_bytes(b"for a developer's machine only!!").public_key()
    settings.SIGNING_KEY = b64encode(b"x" * 32).decode()
    forgotten = is_genuine(pdf)
    settings.OLD_VERIFYING_KEYS = [b64encode(old.public_bytes_raw()).decode()]

    assert (forgotten, is_genuine(pdf)) == (False, True)


def test_a_new_key_can_be_used_as_it_is_printed(settings):
    out = StringIO()
    call_command("make_signing_key", stdout=out)
    lines = dict(line.split("=", 1) for line in out.getvalue().splitlines() if "KEY" in line)

    settings.SIGNING_KEY, settings.OLD_VERIFYING_KEYS = lines["SIGNING_KEY"], []

    assert not is_genuine(b"")
    assert len(lines["OLD_VERIFYING_KEYS"]) == 44


def test_a_report_is_read_back_on_the_command_line(prechecked, tmp_path):
    file, out = tmp_path / "report.pdf", StringIO()
    precheck = prechecked()
    file.write_bytes(kept(precheck, "en").pdf)

    call_command("read_report", file, stdout=out)

    assert '"title": "Learning towards Access to Land"' in out.getvalue()
    assert f'"number": "{precheck.number}"' in out.getvalue()
    assert out.getvalue().endswith("genuine. It is a report of ours, and nothing was changed.\n")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param(CHANGES["a byte in the middle"], "not genuine", id="a changed report"),
        pytest.param(CHANGES["no PDF at all"], "not a pre-check report", id="no PDF"),
        pytest.param(None, "No such file", id="no file"),
    ],
)
def test_what_is_no_genuine_report_is_named_on_the_command_line(
    db, pdf, tmp_path, content, complaint
):
    file = tmp_path / "report.pdf"
    if content:
        file.write_bytes(content(pdf))

    with pytest.raises(CommandError, match=complaint):
        call_command("read_report", file, stdout=StringIO())


def test_a_report_is_made_once_and_kept(report, settings):
    settings.REPORT_SECONDS = 0

    assert kept(report.precheck, "en") == report


def test_of_two_nodes_that_print_the_same_report_one_keeps_it(prechecked):
    precheck = prechecked()
    first = keep(precheck, "en", b"%PDF")

    assert first.size == 4
    assert keep(precheck, "en", b"%PDF") is None


def asked_with(client, content):
    """The page that answers a question with a file."""
    file = SimpleUploadedFile("report.pdf", content, "application/pdf")
    return client.post(reverse("verify:ask"), {"file": file}).text


def heading(page):
    """What an answer says in its heading."""
    return page.partition("<h1>")[2].partition("</h1>")[0].rpartition("> ")[2]


def flipped(digit):
    """Another hexadecimal digit."""
    return b"0" if digit != b"0" else b"1"
