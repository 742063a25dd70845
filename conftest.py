"""One cast and one set of helpers for every test, in the apps and in `tests/`."""

pytest_plugins = ["tests.cast"]
