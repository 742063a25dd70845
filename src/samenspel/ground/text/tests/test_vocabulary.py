import subprocess
import sys

from samenspel.ground.text.vocabulary import rareness

MEASURE = """
import time
from pathlib import Path
import gzip, importlib.util, msgpack
from samenspel.ground.text.vocabulary import rareness
pages = lambda: int(Path("/proc/self/statm").read_text().split()[1])
before, began = pages(), time.perf_counter()
rareness()
print((pages() - before) * 4096 / 1e6, time.perf_counter() - began)
"""


def test_common_words_are_less_rare():
    known = rareness()
    assert known["huis"] < known["wijkteam"] < 660
    assert "wijkteamleden" not in known
    assert known["clienten"]


def test_the_words_fit_in_a_small_worker_and_load_at_once():
    measured = subprocess.check_output([sys.executable, "-c", MEASURE], text=True)
    megabytes, seconds = map(float, measured.split())
    assert megabytes < 25
    assert seconds < 0.3
