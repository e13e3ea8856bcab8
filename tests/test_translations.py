"""Everything the site says exists in Swedish and Finnish."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_of_the_site_is_translated_and_none_is_fuzzy(language):
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        sentences = [m for m in read_po(file, language) if m.id]

    assert [m.id for m in sentences if m.fuzzy or not m.string] == []
