"""Looking as somebody is impossible outside the demo, whatever somebody tries."""

import os
import subprocess
import sys

import pytest

from samenspel.demo.cast import CASTS, ZUID_HOLLAND_ZUID

FORCED = """
from samenspel.config.settings.production import *
INSTALLED_APPS = ["samenspel.demo", *INSTALLED_APPS]
"""
TRY_EVERYTHING = """
import django
django.setup()
from django.http import Http404
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from samenspel.demo import views

for path in ["/voorbeeld/", "/voorbeeld/kijk-als/coordinator/", "/voorbeeld/post/"]:
    try:
        print(path, resolve(path).view_name)
    except Resolver404:
        print(path, "no such address")

send = RequestFactory()
tries = [
    (views.start, send.get("/"), {}),
    (views.look_as, send.post("/"), {"key": "coordinator"}),
    (views.mailbox, send.get("/"), {}),
    (views.letter, send.get("/"), {"pk": 1}),
    (views.letter_html, send.get("/"), {"pk": 1}),
]
for view, request, known in tries:
    try:
        view(request, **known)
        print(view.__name__, "answers")
    except Http404:
        print(view.__name__, "404")
"""


@pytest.fixture
def in_production(tmp_path):
    """Run a few lines with the settings of production, to which somebody added the demo."""
    (tmp_path / "forced.py").write_text(FORCED)

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            capture_output=True,
            text=True,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, sys.path)]),
                "DJANGO_SETTINGS_MODULE": "forced",
                "SAMENSPEL_DATA": str(tmp_path),
                "SECRET_KEY": "x" * 60,
                "ALLOWED_HOSTS": "zhz.example.org",
            },
        )

    return run


def test_even_with_the_app_forced_in_nobody_can_look_as_somebody(in_production):
    answer = in_production("-c", TRY_EVERYTHING)
    said = answer.stdout.splitlines()
    assert said == [
        "/voorbeeld/ wagtail_serve",
        "/voorbeeld/kijk-als/coordinator/ wagtail_serve",
        "/voorbeeld/post/ wagtail_serve",
        *(f"{name} 404" for name in ["start", "look_as", "mailbox", "letter", "letter_html"]),
    ], answer.stderr


def test_the_example_is_never_made_over_real_data(in_production):
    answer = in_production("-m", "django", "make_example")
    assert answer.returncode != 0
    assert "only made with the settings of the demo" in answer.stderr


def test_the_cast_is_invented_and_has_example_addresses():
    everyone = [role for cast in [ZUID_HOLLAND_ZUID, *CASTS.values()] for role in cast]
    assert all(not role.email or role.email.endswith("@example.org") for role in everyone)
    assert all(role.first_page.startswith("/") for role in everyone)
