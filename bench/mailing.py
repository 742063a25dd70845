"""The settings of the example, with a mail server that is really there."""

from samenspel.config.settings.demo import *  # noqa: F403 - settings are layered by name

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
