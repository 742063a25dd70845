"""Every address, every role, the own Werkplaats and another: the answers hold the table."""

import importlib
import pkgutil
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

import tests.access
from tests.access.rows import Row

NOT_OURS = {"account", "mfa", "usersessions"}  # the library's own pages, tested in accounts


def all_rows() -> list[Row]:
    rows: list[Row] = []
    for module in pkgutil.iter_modules(tests.access.__path__):
        rows += getattr(importlib.import_module(f"tests.access.{module.name}"), "ROWS", [])
    return rows


def our_url_names() -> set[str]:
    """Return "app:name" for every pattern that lives in a namespace of ours."""
    names: set[str] = set()

    def walk(patterns: list, namespaces: tuple[str, ...], ours: bool) -> None:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                module = getattr(pattern.urlconf_name, "__name__", str(pattern.urlconf_name))
                inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
                walk(pattern.url_patterns, inner, ours or module.startswith("samenspel."))
            elif ours and isinstance(pattern, URLPattern) and pattern.name and namespaces:
                names.add(":".join([*namespaces, pattern.name]))

    walk(get_resolver().url_patterns, (), False)
    return names


def test_every_address_stands_in_the_table():
    in_table = {row.url_name for row in all_rows()}
    assert our_url_names() - in_table == set(), "add these addresses to tests/access/<app>.py"


class Make:
    """Gives rows the cast by name: `make.zhz`, `make.coordinator`."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self._request = request

    def __getattr__(self, name: str):
        return self._request.getfixturevalue(name)


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


@pytest.mark.parametrize("row", all_rows(), ids=lambda row: row.id)
def test_everyone_gets_what_the_table_says(row: Row, make, login):
    kwargs = row.kwargs(make) if row.kwargs else {}
    url = reverse(row.url_name, kwargs=kwargs) + row.query
    browsers = {
        "visitor": Client(),
        "outsider": login(make.outsider),
        "member": login(make.professional),
        "coordinator": login(make.coordinator),
        "neighbour": login(make.neighbour),
    }
    answers = {role: browser.get(url).status_code for role, browser in browsers.items()}
    answers["elsewhere"] = login(make.coordinator).get(url, HTTP_HOST="elders.test").status_code
    expected = {role: getattr(row, role) for role in answers}
    assert SimpleNamespace(**answers) == SimpleNamespace(**expected), url
