"""What few pages need, a web worker only loads when somebody asks for it: memory is not free."""

import os
import subprocess
import sys

HEAVY = (
    "bibtexparser", "deduce", "docx", "icalendar", "mrml", "odfdo", "openpyxl", "pypandoc",
    "pypdfium2", "rispy", "typst",
)  # fmt: skip
LOADED = """
import sys
import samenspel.config.wsgi
from django.urls import get_resolver
get_resolver().url_patterns
print(*sys.modules)
"""


def test_a_web_worker_starts_without_what_few_pages_need(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", LOADED],
        env=os.environ | {"SAMENSPEL_DATA": str(tmp_path)},
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    loaded = set(told.stdout.split())
    assert "samenspel.loop.editions.views" in loaded
    assert not loaded & set(HEAVY)
