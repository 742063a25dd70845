"""One cast and one set of helpers for every test, in the apps and in `tests/`."""

import os

from hypothesis import settings

pytest_plugins = ["tests.cast"]

# A change lands or not by what it changes: there every run tries the same examples. On a
# developer's machine each run tries new ones.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "developer")
