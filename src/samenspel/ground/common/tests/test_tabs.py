"""Which page of a row of pages somebody is on, or below."""

from samenspel.ground.common.tabs import _around

URLS = ["/teams/a/", "/teams/a/codes/", "/teams/a/codes/rondes/"]


def test_a_page_below_a_tab_shows_that_tab():
    assert _around("/teams/a/codes/3/", URLS) == "/teams/a/codes/"


def test_the_nearest_tab_is_shown():
    assert _around("/teams/a/codes/rondes/4/", URLS) == "/teams/a/codes/rondes/"


def test_a_first_page_that_is_around_all_says_nothing():
    assert _around("/teams/a/materiaal/", URLS) == ""
