"""Pictures of the product for the README: `make screenshots` takes them anew."""

import subprocess
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from proposals.documents import imported
from proposals.management.commands.load_samples import PASSWORD, SAMPLES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def sample(transactional_db):
    """The sample that breaks several criteria, of somebody who can sign in."""
    owner = get_user_model().objects.create_user("applicant@example.org", PASSWORD)
    return imported((SAMPLES / "not_eligible.json").read_bytes(), owner)


def test_take_the_pictures(page, sample, tmp_path):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"/accounts/login/?next=/proposals/{sample.pk}/")
    page.get_by_label("Email").fill("applicant@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign In", exact=True).click()
    page.wait_for_url("**/proposals/**")
    page.screenshot(path=DOCS / "check.png")

    page.goto(f"/proposals/{sample.pk}/partnership/")
    page.get_by_label("Name").first.fill("Kansalaisopisto")
    page.get_by_text("Saved").wait_for()
    page.screenshot(path=DOCS / "draft.png")

    page.goto(f"/proposals/{sample.pk}/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the report (PDF)").click()
    draw = ["pdftoppm", "-png", "-r", "70", "-singlefile", download.value.path(), DOCS / "report"]
    subprocess.run(draw, check=True)
