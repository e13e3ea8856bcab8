"""The machine and the agency's own calls, looked over by Django's system checks."""

from django.core.checks import Error, Warning, register

from .machine import PRINTING, advice, missing
from .migrating import harmful


@register()
def printing(app_configs, **kwargs):
    """Reports are printed with Pango: without it the site says so and does not start."""
    lacking = missing(PRINTING)
    return [Error(advice(lacking), id="ka2check.E001")] if lacking else []


@register()
def calls(app_configs, **kwargs):
    """A call of the agency's own is right, or the site says what is wrong and does not start."""
    from proposals.precheck import wrong_calls  # models can be loaded by now

    return [Error(complaint, id="ka2check.E002") for complaint in wrong_calls()]


@register(deploy=True)
def migrations(app_configs, **kwargs):
    """The site answers while it is migrated: no migration locks it, or breaks what still runs."""
    hint = (
        'Part it into two versions, or say why it does no harm: accepted = "..." in the migration.'
    )
    return [Warning(f"{name}: {harm}.", hint, id="ka2check.W001") for name, harm in harmful()]
