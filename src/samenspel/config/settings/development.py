"""On a developer's own machine."""

from samenspel.config.settings.base import *  # noqa: F403 - settings are layered by name
from samenspel.config.settings.base import env
from samenspel.config.settings.logs import configuration

DEBUG = True
SECRET_KEY = "only-for-development"
ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
LOGGING = configuration(env.str("LOG_LEVEL", "INFO"), plain=True)
