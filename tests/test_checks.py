"""What Django looks over before the site starts."""

import pytest
from django.core.management import CommandError, call_command


def test_a_wrong_call_of_the_agency_keeps_the_site_from_starting(tmp_path, monkeypatch):
    (tmp_path / "2030-KA204.toml").write_text('inherits = ["2020-KA204"]')
    (tmp_path / "2031-KA204.toml").write_text("colour = 1")
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))

    with pytest.raises(CommandError) as caught:
        call_command("check")

    assert "(ka2check.E002) 2031-KA204.toml: Object contains unknown field `colour`" in str(
        caught.value
    )
    assert "2030-KA204" not in str(caught.value)
