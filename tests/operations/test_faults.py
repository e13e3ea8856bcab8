"""Short faults under load; `make faults` does all of them for a minute each."""

from tempfile import TemporaryDirectory

import pytest

from .cluster import postgresql
from .faults import killed, sqlite
from .load import load
from .nodes import production


@pytest.fixture
def cluster():
    with TemporaryDirectory() as folder, postgresql(folder) as cluster:
        yield cluster


def test_what_was_saved_is_there_though_the_power_went(tmp_path):
    result = load(sqlite(tmp_path), clients=4, seconds=6, injure=killed(2))

    assert result.lost == []
    assert result.saved > 4


def test_what_was_saved_is_there_though_the_database_crashed(cluster):
    site = production(DATABASE_URL=cluster.url)

    result = load(site, clients=4, seconds=6, injure=cluster.restarted(2))

    assert result.lost == []
    assert result.saved > 4
