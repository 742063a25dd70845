"""For a server on the internet. Refuses to start on values that would be unsafe there."""

from samenspel.config.settings.base import *  # noqa: F403 - settings are layered by name
from samenspel.config.settings.base import ALLOWED_HOSTS, SECRET_KEY, STORAGES, env
from samenspel.config.settings.refusals import refuse_unsafe

DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
refuse_unsafe(debug=DEBUG, demo=DEMO, secret_key=SECRET_KEY, allowed_hosts=ALLOWED_HOSTS)

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
}
WHITENOISE_USE_FINDERS = False
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 60 * 60 * 24 * 365)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", False)
SAMENSPEL_BEHIND_PROXY = env.bool("BEHIND_PROXY", False)
if SAMENSPEL_BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
SAMENSPEL_REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", True)
