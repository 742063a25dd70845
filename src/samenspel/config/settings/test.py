"""For the tests: quick, strict, on SQLite or on the PostgreSQL that DATABASE_URL names."""

import tempfile

from samenspel.config.settings.base import *  # noqa: F403 - settings are layered by name
from samenspel.config.settings.base import CACHES, DATABASES

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = tempfile.mkdtemp(prefix="samenspel-media-")
CACHES = CACHES | {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"}
}
DATABASES["default"]["CONN_MAX_AGE"] = 0
WHITENOISE_AUTOREFRESH = True
