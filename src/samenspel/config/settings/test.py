"""For the tests: quick, strict, on SQLite or on the PostgreSQL that DATABASE_URL names."""

import atexit
import shutil
import tempfile
from pathlib import Path

from samenspel.config.settings.base import *  # noqa: F403 - settings are layered by name
from samenspel.config.settings.base import CACHES, DATABASES
from samenspel.config.settings.logs import configuration

RUN_DIR = Path(tempfile.mkdtemp(prefix="samenspel-test-"))
atexit.register(shutil.rmtree, RUN_DIR, ignore_errors=True)

SECRET_KEY = "only-for-tests"
SAMENSPEL_NAMES_KEY = "only-for-tests-too"
SAMENSPEL_NAMES = RUN_DIR / "names"
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = RUN_DIR / "media"
CACHES = CACHES | {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"}
}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in an installation: only then can two threads of a test use it at once.
    DATABASES["default"]["TEST"] = {"NAME": RUN_DIR / "test.sqlite3"}
WHITENOISE_AUTOREFRESH = True
LOGGING = configuration("CRITICAL", plain=True)
