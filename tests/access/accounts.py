"""Who gets what of logging in and of my own pages."""

from tests.access.rows import LOGIN, OPEN, Row

POST_ONLY = 405
AWAY = 302  # who is logged in need not log in
LOGGED_IN = ("outsider", "member", "coordinator", "neighbour", "elsewhere")


def mine(url_name: str, answer: int = OPEN, **more) -> Row:
    """Return a row of a page that everyone with an account has for themselves."""
    return Row(url_name, visitor=LOGIN, **dict.fromkeys(LOGGED_IN, answer), **more)


ROWS = [
    mine("accounts:mine"),
    mine("accounts:prove"),
    mine("accounts:send_proof", POST_ONLY, look_at=False),
    mine("accounts:end_session", POST_ONLY, kwargs=lambda _make: {"pk": 1}, look_at=False),
    Row("account_login", **dict.fromkeys(LOGGED_IN, AWAY)),
    mine("account_logout"),
    mine("mfa_index"),
    mine("mfa_list_webauthn"),
    mine("usersessions_list"),
    Row("account_inactive"),
]
