import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from samenspel.ground.citing.lookup import NotLookedUpError, look_up

KNOWN = {"type": "article-journal", "title": ["Samen <i>sterk</i>"], "author": [{"name": "M"}]}


class Registry(BaseHTTPRequestHandler):
    """Stands in for doi.org, on this machine only."""

    def do_GET(self):
        where = {"/10.1000/file": "file:///etc/passwd", "/10.1000/moved": "/10.1000/xyz"}
        if self.path in where:
            self.send_response(302)
            self.send_header("Location", where[self.path])
            self.end_headers()
            return
        assert self.headers["Accept"] == "application/vnd.citationstyles.csl+json"
        self.send_response(200 if self.path != "/10.1000/gone" else 404)
        self.end_headers()
        answers = {"/10.1000/xyz": json.dumps(KNOWN), "/10.1000/list": "[1]", "/10.1000/bad": "<"}
        self.wfile.write(answers.get(self.path, "{}").encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def registry():
    server = HTTPServer(("127.0.0.1", 0), Registry)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("doi", ["10.1000/xyz", "10.1000/moved"])
def test_the_registry_tells_what_it_is(registry, doi):
    item = look_up(doi, at=registry)
    assert (item["title"], item["author"]) == ("Samen sterk", [{"literal": "M"}])
    assert item["DOI"] == doi


@pytest.mark.parametrize("name", ["gone", "list", "bad", "empty", "file"])
def test_any_other_answer_is_none(registry, name):
    with pytest.raises(NotLookedUpError):
        look_up(f"10.1000/{name}", at=registry)


@pytest.mark.parametrize("at", ["http://127.0.0.1:9", "file:///etc"])
def test_no_answer_is_none(at):
    with pytest.raises(NotLookedUpError):
        look_up("10.1000/xyz", at=at, seconds=1)
