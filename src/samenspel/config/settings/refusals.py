"""The values with which a server on the internet must not start."""

from django.core.exceptions import ImproperlyConfigured

SHORTEST_KEY = 40


def refuse_unsafe(*, debug: bool, demo: bool, secret_key: str, allowed_hosts: list[str]) -> None:
    """Raise `ImproperlyConfigured`, naming every unsafe value and its remedy."""
    problems = []
    if debug:
        problems.append("DEBUG is on: remove it, it shows code and data to visitors.")
    if demo:
        problems.append("DEMO is on: it lets anyone look as anyone. Use `samenspel demo` instead.")
    if len(secret_key) < SHORTEST_KEY or secret_key.startswith("only-for-"):
        problems.append(
            f"SECRET_KEY is missing, a default or shorter than {SHORTEST_KEY} characters: "
            "make one with `samenspel init`."
        )
    if not allowed_hosts:
        problems.append("ALLOWED_HOSTS is empty: name the hosts of your Werkplaatsen.")
    if any(host.startswith("*") for host in allowed_hosts):
        problems.append("ALLOWED_HOSTS holds '*': name the hosts of your Werkplaatsen.")
    if problems:
        raise ImproperlyConfigured("Samenspel does not start:\n- " + "\n- ".join(problems))
