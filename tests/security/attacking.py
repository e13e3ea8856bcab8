"""What an attack needs: the forms of a page, a request that leaves no trace, and what must not be."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.db import transaction

from .conftest import SECRET
from .walking import told


class Page(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, html):
        super().__init__()
        self.links, self.forms = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attribute = dict(attributes)
        if tag == "a" and attribute.get("href"):
            self.links.append(attribute["href"])
        elif tag == "form":
            self.forms.append((attribute.get("action") or "", attribute.get("method") or "get", {}))
        elif (
            tag in ("input", "textarea", "select", "button")
            and attribute.get("name")
            and self.forms
        ):
            self.forms[-1][2][attribute["name"]] = attribute.get("value") or ""


def attacked(browser, method, target, fields):
    """What comes back; whatever it did is undone, so that the next attack meets the same site."""
    cookies = dict(browser.cookies)
    with transaction.atomic():
        answer = getattr(browser, method.lower())(target, fields)
        answer.is_read = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    browser.cookies.clear()
    browser.cookies.update(cookies)
    return answer


def look(faults, role, what, address, answer):
    """Note what must never be: an error of ours, a way out, or what belongs to somebody else."""
    body = getattr(answer, "is_read", None)
    if body is None:
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if told(answer) == "!":
        faults.append((what, address, answer.status_code))
    if "evil.example" in urlsplit(answer.headers.get("Location", "")).netloc:
        faults.append((what, address, "leads elsewhere"))
    if role in "ASX" and SECRET.encode() in body:
        faults.append((what, address, "shows what is not theirs"))
    if b"<script>alert(1)" in body:
        faults.append((what, address, "runs what was typed"))


def inside(address):
    """A link of a page as an address of the site; None where it leads away."""

    def resolve(link):
        target = urldefrag(urljoin(address, link)).url
        return target if target.startswith("/") and not target.startswith("//") else None

    return resolve
