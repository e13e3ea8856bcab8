"""A short fault under load; `make faults` does all of them for a minute each."""

from .faults import killed, load
from .nodes import production


def test_what_was_saved_is_there_though_the_power_went(tmp_path):
    environment = production(DATABASE_URL=f"sqlite:///{tmp_path / 'db.sqlite3'}")

    result = load(environment, clients=4, seconds=6, injure=killed(2))

    assert result["lost"] == []
    assert result["saved"] > 4
