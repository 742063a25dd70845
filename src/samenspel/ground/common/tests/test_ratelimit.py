"""From which address somebody comes, with and without a proxy in front."""

import pytest
from django.test import RequestFactory

from samenspel.ground.common.ratelimit import client_address

PROXY = "10.0.0.1"


def came_with(forwarded: str) -> str:
    extra = {"REMOTE_ADDR": PROXY, "HTTP_X_FORWARDED_FOR": forwarded}
    return client_address(RequestFactory().get("/", **extra))


def test_nobody_makes_up_an_address_without_a_proxy():
    assert came_with("203.0.113.7") == PROXY


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("198.51.100.9, 203.0.113.7", "203.0.113.7"),
        ("made up,203.0.113.7", "203.0.113.7"),
        ("2001:db8::7", "2001:db8::7"),
        ("", PROXY),
        ("203.0.113.7, not an address", PROXY),
    ],
)
def test_behind_a_proxy_only_what_the_proxy_added_counts(settings, forwarded, address):
    settings.SAMENSPEL_BEHIND_PROXY = True
    assert came_with(forwarded) == address


def test_who_shares_a_proxy_does_not_share_a_limit(settings, client, zhz):
    settings.SAMENSPEL_BEHIND_PROXY = True
    for number in range(30):
        client.post(
            "/account/inloggen/",
            {"login": f"buur{number}@example.org"},
            HTTP_X_FORWARDED_FOR=f"203.0.113.{number}",
        )
    answer = client.post(
        "/account/inloggen/",
        {"login": "roos@example.org"},
        HTTP_X_FORWARDED_FOR="203.0.113.99",
    )
    assert answer.status_code == 302
