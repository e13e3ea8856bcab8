"""People at their browsers: each keeps a connection open and sends one request after the other."""

import re
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urlencode

TOKEN = "a" * 32
FORM = "application/x-www-form-urlencoded"


class Client:
    """Somebody who is signed in."""

    def __init__(self, port, cookie):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Cookie": f"{cookie}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN}

    def get(self, path):
        """The status and the body of a page."""
        return self._send("GET", path, None, {})

    def post(self, path, body, headers):
        """The status and the body of the answer to what was sent."""
        return self._send("POST", path, body, {"Content-Type": FORM, **headers})

    def _send(self, method, path, body, headers):
        headers = {**self.headers, **headers}
        try:
            return self._answer(method, path, body, headers)
        except ConnectionError:
            # The server may close a connection that was idle; a browser then opens another.
            return self._answer(method, path, body, headers)

    def _answer(self, *request):
        try:
            self.connection.request(*request)
            response = self.connection.getresponse()
            return response.status, response.read()
        except Exception:
            self.connection.close()
            raise


class Noting(Client):
    """Saves a note of the yardstick again and again."""

    def __init__(self, port, cookie):
        super().__init__(port, cookie)
        self.turn = 0

    def send(self):
        """Save the note with other words; whether that went well."""
        self.turn += 1
        status, _body = self.post("/bare/save/", urlencode({"text": f"Words {self.turn}"}), {})
        return status == 200


class Drafting(Client):
    """Writes a section of a draft, which saves itself while they type."""

    def __init__(self, port, cookie, draft, section):
        super().__init__(port, cookie)
        self.path, self.turn = f"/proposals/{draft}/{section}/", 0
        status, page = self.get(self.path)
        if status != 200:
            raise RuntimeError(f"{self.path}: {status}")
        fields = dict(Form.of(page.decode()))
        self.written = next(name for name, value in fields.items() if value.startswith(WORDS))
        # What the page's own script sends.
        self.sent = {name: fields[name] for name in ("window", "version", "seen")}
        self.sent["typed"] = self.written

    def send(self):
        """Save the draft with another name for somebody; whether that went well."""
        self.turn += 1
        self.sent[self.written] = f"{WORDS} {self.turn}"
        status, body = self.post(self.path, urlencode(self.sent), {"HX-Request": "true"})
        self.sent |= {name.decode(): value.decode() for name, value in NEW.findall(body)}
        return status == 200


#: What an answer tells the page anew.
NEW = re.compile(rb'name="(version|seen)"[^>]* value="([^"]*)"')
#: What the field begins with in which the drafting people write.
WORDS = "Folk high school"


class Form(HTMLParser):
    """The fields of a page's form with what is written in them."""

    def __init__(self):
        super().__init__()
        self.fields, self.select, self.area = [], "", ""

    @classmethod
    def of(cls, page):
        """The names and values of the fields, as a browser would send them."""
        form = cls()
        form.feed(page)
        return form.fields

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "input" and said.get("name") and said["name"] != "next":
            if said.get("type") not in ("checkbox", "radio") or "checked" in said:
                self.fields.append((said["name"], said.get("value", "")))
        elif tag in ("select", "textarea"):
            self.select, self.area = said.get("name", ""), tag == "textarea"
            if self.area:
                self.fields.append((self.select, ""))
        elif tag == "option" and "selected" in said:
            self.fields.append((self.select, said.get("value", "")))

    def handle_data(self, data):
        if self.area:
            self.fields[-1] = (self.select, data.removeprefix("\n"))

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = ""
