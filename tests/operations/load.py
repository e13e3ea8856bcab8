"""People who write while something breaks, and what of their saves is there afterwards."""

import json
import threading
import time
from collections import Counter
from dataclasses import dataclass
from hashlib import shake_256

from .nodes import Node, Person, manage, running, until

WRITERS = """
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from accounts.models import User
from allauth.account.models import EmailAddress
from proposals.models import Proposal
for number in range({clients}):
    user = User.objects.create_user(f"writer{{number}}@example.org", "correct horse battery")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    # Signed in at once: to hash each password would only take the machine's time.
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    draft = Proposal.objects.create(owner=user, document={{"call": "2016-KA204"}})
    print("writer", draft.pk, session.session_key)
"""
FOUND = """
import json
from proposals.models import Proposal
for draft in Proposal.objects.all():
    changes = sorted(set(draft.changes.values_list("path", flat=True)))
    theme = draft.document.get("shared_theme", "")
    print("found", json.dumps([draft.pk, draft.version, theme, changes]))
"""


def text(number):
    """A long answer that begins with its number, and can not be packed smaller."""
    letters = shake_256(str(number).encode()).hexdigest(1_500)
    return f"{number} {letters}"


class Writer(threading.Thread):
    """Somebody who types: every answer begins with a number that grows."""

    def __init__(self, node, draft, session, stop):
        super().__init__()
        self.node, self.draft, self.stop = node, int(draft), stop
        self.person = Person()
        self.person.cookies.set("__Host-session", session)
        self.person.cookies.set("csrftoken", "a" * 32)
        #: How many saves were sent, the last that was answered as saved, and all the answers.
        self.sent = self.saved = 0
        self.answers = Counter()

    def run(self):
        while not self.stop.is_set():
            if not self.writes():
                time.sleep(0.05)

    def writes(self):
        """Save once more; whether that was answered as saved."""
        self.sent += 1
        theme = text(self.sent)
        answer = self.person.autosaves(self.node, self.draft, "description", shared_theme=theme)
        self.answers[answer] += 1
        if answer == 200:
            self.saved = self.sent
        return answer == 200

    def misses(self, version, theme, changes):
        """What is wrong with the draft as it is found; None where every save is whole and there.

        Each save that reaches the store counts its version up by one.
        """
        stored = version - 1
        if not self.answers[200] <= stored <= self.sent:
            return f"{self.draft}: saved {self.answers[200]} times, stored {stored} times"
        number = int(theme.split()[0])
        if not self.saved <= number <= self.sent:
            return f"{self.draft}: saved {self.saved} last, stored {number}"
        if theme != text(number):
            return f"{self.draft}: half of {number} is stored"
        return None if changes == ["shared_theme"] else f"{self.draft}: noted {changes}"


@dataclass
class Result:
    """What came of it."""

    clients: int
    faults: str
    sent: int
    #: What was answered to how many saves; "none" where nobody answered.
    answers: dict
    #: How many saves were answered as saved, and how many reached the store.
    saved: int
    found: int
    #: Which drafts have lost a save, or half of one.
    lost: list


def load(environment, clients, seconds, injure):
    """Let people write while faults happen, and once more after them, without help."""
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "createcachetable")
    stop = threading.Event()
    with running(Node(environment)) as (node,):
        writers = [
            Writer(node, *line, stop)
            for line in told(environment, WRITERS.format(clients=clients), "writer")
        ]
        for writer in writers:
            writer.start()
        faults = injure(node, time.monotonic() + seconds)
        stop.set()
        for writer in writers:
            writer.join()
        for writer in writers:
            until(writer.writes)
    drafts = [json.loads(" ".join(line)) for line in told(environment, FOUND, "found")]
    return judged(writers, faults, {pk: found for pk, *found in drafts})


def judged(writers, faults, found):
    """What was sent and saved beside what was found."""
    answers = sum((writer.answers for writer in writers), Counter())
    return Result(
        clients=len(writers),
        faults=faults,
        sent=sum(writer.sent for writer in writers),
        answers={answer or "none": count for answer, count in answers.most_common()},
        saved=answers[200],
        found=sum(version - 1 for version, *_rest in found.values()),
        lost=[lost for writer in writers if (lost := writer.misses(*found[writer.draft]))],
    )


def told(environment, program, word):
    """What a program of ours says in the lines that begin with a word."""
    lines = map(str.split, manage(environment, "shell", "-v0", "-c", program).splitlines())
    return [line[1:] for line in lines if line[:1] == [word]]
