"""What the log says: one JSON object a line, with the number of the request and nobody's data."""

import json
import logging as python_logging
import re
from datetime import UTC, datetime

from .traffic import number

#: What names a person or opens a door, wherever it may turn up in a message or a traceback.
PERSONAL = (
    (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"), "(address)"),
    (re.compile(r"(/accounts/(?:confirm-email|password/reset/key)/)[^/\s\"']+"), r"\1(key)"),
    (re.compile(r"(\?)[^\s\"']*"), r"\1(query)"),
)
EXTRA = ("method", "route", "status", "milliseconds")


def without_personal_data(text):
    """A text with addresses of people, keys and query strings taken out."""
    for pattern, instead in PERSONAL:
        text = pattern.sub(instead, text)
    return text


class Plain(python_logging.Formatter):
    """A line to be read by the person who started the site."""

    def format(self, record):
        return without_personal_data(super().format(record))


class Json(python_logging.Formatter):
    """A line to be read by a machine."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_personal_data(record.getMessage()),
            "request": number.get(),
            **{name: getattr(record, name) for name in EXTRA if hasattr(record, name)},
        }
        if record.exc_info:
            line["traceback"] = without_personal_data(self.formatException(record.exc_info))
        return json.dumps({name: value for name, value in line.items() if value != ""})


def logging(level, plain):
    """The settings of the log: plain on a developer's machine, JSON everywhere else."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {
                "()": Plain,
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            },
            "json": {"()": Json},
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": "plain" if plain else "json",
            }
        },
        "loggers": {
            "django": {"level": "INFO"},
            # Our own line has the same, and its route in place of the address.
            "ka2check.traffic": {"level": "WARNING" if plain else "INFO"},
            "django.request": {"level": "ERROR"},
            "weasyprint.progress": {"level": "WARNING"},
        },
        "root": {"handlers": ["console"], "level": level},
    }
