"""The machine, looked over by Django's system checks."""

from django.core.checks import Error, register

from .machine import PRINTING, advice, missing


@register()
def printing(app_configs, **kwargs):
    """Reports are printed with Pango: without it the site says so and does not start."""
    lacking = missing(PRINTING)
    return [Error(advice(lacking), id="ka2check.E001")] if lacking else []
