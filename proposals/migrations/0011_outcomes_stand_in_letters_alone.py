from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("proposals", "0010_letters_of_filed_cases"),
    ]

    operations = [
        migrations.DeleteModel(
            name="CaseOutcome",
        ),
    ]
