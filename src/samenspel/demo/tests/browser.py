"""A browser of a few lines: cookies, forms, and any host name, on loopback."""

import re
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Answer(NamedTuple):
    """What a server said."""

    status: int
    text: str
    location: str


class Browser:
    """One person's browser on one site of the demo."""

    def __init__(self, port: int, host: str = "localhost") -> None:
        self.port = port
        self.host = host
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, form_on: str, **filled_in: str) -> Answer:
        """Fill in the form on a page, with all that is hidden in it, and send it to `path`."""
        form = dict(HIDDEN.findall(self.get(form_on).text))
        return self._ask("POST", path, urlencode(form | filled_in))

    def _ask(self, method: str, path: str, body: str = "") -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {
            "Host": f"{self.host}:{self.port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body or None, headers)
        response = connection.getresponse()
        text = response.read().decode(errors="replace")
        for line in response.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: said.value for name, said in SimpleCookie(line).items()}
        connection.close()
        location = urlsplit(response.headers.get("Location", "")).path
        return Answer(response.status, text, location)
