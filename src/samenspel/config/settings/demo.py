"""The example Werkplaats on one machine: look as anyone, and read all mail it "sent"."""

import secrets

from samenspel.config.settings.base import *  # noqa: F403 - settings are layered by name
from samenspel.config.settings.base import DATA_DIR, INSTALLED_APPS, STATIC_ROOT, env
from samenspel.config.settings.logs import configuration


class NoMigrations(dict[str, None]):
    """Says of every app, also those of others, that its tables are made at once.

    The example is thrown away with its version, so it needs no history of how tables changed.
    """

    def __contains__(self, app: object) -> bool:
        """Return that there is an answer for `app`."""
        return True

    def __getitem__(self, app: str) -> None:
        """Return that `app` has no migrations."""


DEMO = True
INSTALLED_APPS = ["samenspel.demo", *INSTALLED_APPS]
ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "samenspel.demo.post.EmailBackend"
MIGRATION_MODULES = NoMigrations()
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # Stays empty: files are served from where they are.
LOGGING = configuration(env.str("LOG_LEVEL", "WARNING"), plain=True)


def _key_of_this_demo() -> str:
    """Keep one key beside the demo's data, so that logins outlive a restart."""
    path = DATA_DIR / "demo-key"
    if not path.exists():
        (DATA_DIR / "static").mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = _key_of_this_demo()
