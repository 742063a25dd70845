"""An address that only looks like another one is somebody else's: in capitals "ı" is an "i"."""

from django.test import Client

from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.tests.conftest import LOGIN, is_logged_in
from samenspel.ground.mail.models import Message
from tests.cast import make_person


def test_a_look_alike_does_not_open_the_account_of_somebody_else(zhz, log_in):
    person = make_person("Mien", zhz, perspective="citizen")
    User.objects.filter(pk=person.user_id).update(email="mien@mijn.example.org")
    browser = log_in("mien@mıjn.example.org")
    assert is_logged_in(browser)
    assert browser.session["_auth_user_id"] != str(person.user_id)


def test_the_code_goes_to_the_look_alike_for_an_account_of_its_own(zhz, client):
    known = User.objects.create_user(email="skip@example.org")
    client.post(LOGIN, {"login": "ſkip@example.org"})
    assert Message.objects.get().to == "ſkip@example.org"
    assert not known.emailaddress_set.exists()


def test_capitals_make_no_difference(log_in, zhz):
    first: Client = log_in("jan@example.org")
    again: Client = log_in("jan@example.org")
    again.post(LOGIN, {"login": "JAN@Example.org"})
    assert User.objects.count() == 1
    assert is_logged_in(first)
