"""What can not be read is named with its place, and stops nothing else."""

import io
import json

import pytest

from rules import document

from .documents import BROKEN, SOUND


def test_one_bad_line_does_not_stop_the_others(run, written):
    lines = [json.dumps(SOUND), "{oops", "", json.dumps(BROKEN), '{"schema": 1}']
    path = written("many.jsonl", "\n".join(lines).encode())
    status, out, err = run("check", path, "--format", "jsonl")

    assert status == 2
    assert [json.loads(line)["proposal"] for line in out.splitlines()] == ["Kept", "Broken"]
    assert err.splitlines() == [
        f"{path}, line 2: Not JSON: an unexpected character.",
        f"{path}, line 5: schema: Expected string, got integer.",
        "Checked: 2 · Ready: 0 · Needs a judgement: 0 · Incomplete: 1 · Not eligible: 1"
        " · Could not be read: 2",
    ]


def test_a_line_too_long_is_one_bad_line(run, written):
    data = b'"' + b"x" * (2 * document.LARGEST_BYTES + 7) + b'"\n' + json.dumps(SOUND).encode()
    path = written("many.jsonl", data)
    status, out, err = run("check", path, "--format", "jsonl")

    assert (status, len(out.splitlines())) == (2, 1)
    assert err.splitlines()[0] == (
        f"{path}, line 1: The document is too large. At most 4000000 bytes."
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "line 1: Not JSON: it ends too early."),
        (b'{\n"schema" 1}', "line 2: Not JSON: an unexpected character."),
        ({**SOUND, "title": 5}, "title: Expected string, got integer."),
        ({**SOUND, "organisations": [{"x": 1}]}, "organisations/0/x: There is no such key."),
        (
            {**SOUND, "call": "2016-KA999"},
            "call: There is no call '2016-KA999'. Did you mean 2016-KA2",
        ),
        (
            {"schema": SOUND["schema"]},
            'call: It names no call. Write "call" into the document, or use --call.',
        ),
        (b"x" * 10_000_000, "The document is too large. At most 4000000 bytes."),
    ],
)
def test_a_file_that_can_not_be_read_is_named_with_the_place(
    run, written, ready, content, complaint
):
    path = written("bad.json", content)
    status, out, err = run("check", path, ready)

    assert status == 2
    assert err.startswith(f"{path}: {complaint}")
    assert "\nChecked: 1 · Ready: 1 · " in err
    assert out.startswith("Ready · ")


@pytest.mark.parametrize("name", ["-", "large.json"])
@pytest.mark.parametrize(
    ("size", "status"),
    [
        pytest.param(document.LARGEST_BYTES, 1, id="as large as may be"),
        pytest.param(document.LARGEST_BYTES + 1, 2, id="a byte larger"),
    ],
)
def test_a_document_may_be_so_large(run, written, monkeypatch, name, size, status):
    data = json.dumps(SOUND)[:-1].encode().ljust(size - 1) + b"}"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    ended, _out, err = run("check", name if name == "-" else written(name, data))

    assert ended == status
    assert ("The document is too large." in err) == (status == 2)


def test_a_missing_file_and_a_folder_are_named(run, tmp_path):
    status, _out, err = run("check", tmp_path / "gone.json", tmp_path)
    assert status == 2
    assert err.splitlines() == [
        f"{tmp_path / 'gone.json'}: No such file or directory",
        f"{tmp_path}: Is a directory",
        "Checked: 0 · Ready: 0 · Needs a judgement: 0 · Incomplete: 0 · Not eligible: 0"
        " · Could not be read: 2",
    ]
