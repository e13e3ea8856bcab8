from itertools import groupby
from operator import itemgetter

from django.db import migrations

LETTERS = {"met": "m", "not_met": "n", "open": "o", "judgement": "j", "not_applicable": "-"}


def write_letters(apps, _schema):
    """Write the outcomes of the cases that are filed already as letters, too."""
    names = ("CaseOutcome", "CriteriaList", "Case")
    outcomes, lists, cases = (apps.get_model("proposals", name) for name in names)
    rows = outcomes.objects.order_by("case", "pk").values_list("case", "code", "outcome")
    for case, found in groupby(rows.iterator(), key=itemgetter(0)):
        _cases, codes, came_out = zip(*found, strict=True)
        criteria, _is_new = lists.objects.get_or_create(codes=" ".join(codes))
        letters = "".join(LETTERS[outcome] for outcome in came_out)
        cases.objects.filter(pk=case).update(criteria=criteria, came_out=letters)


class Migration(migrations.Migration):
    dependencies = [("proposals", "0009_outcomes_in_letters")]

    operations = [migrations.RunPython(write_letters, migrations.RunPython.noop)]
