"""A slip in a mail address is asked about; what may be right is left alone."""

import pytest

from samenspel.ground.common.addresses import likely_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmal.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.cm", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.nl", "gmail.com"),
        ("gmail.n", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("hotmial.nl", "hotmail.nl"),
        ("hotmail.n", "hotmail.nl"),
        ("hotmail.con", "hotmail.com"),
        ("hotmal.com", "hotmail.com"),
        ("hotmial.be", "hotmail.be"),
        ("outlok.com", "outlook.com"),
        ("outloook.nl", "outlook.nl"),
        ("iclod.com", "icloud.com"),
        ("yaho.com", "yahoo.com"),
        ("ziggo.n", "ziggo.nl"),
        ("ziggo.com", "ziggo.nl"),
        ("zigo.nl", "ziggo.nl"),
        ("kpnmail.nll", "kpnmail.nl"),
        ("kpnmial.nl", "kpnmail.nl"),
        ("hetnet.ln", "hetnet.nl"),
        ("xs4al.nl", "xs4all.nl"),
        ("buurthuis.con", "buurthuis.com"),
        ("post.buurthuis.n", "post.buurthuis.nl"),
        ("GMIAL.COM", "gmail.com"),
    ],
)
def test_a_slip_is_seen(typed, meant):
    assert likely_meant(f"roos@{typed}") == f"roos@{meant}"


@pytest.mark.parametrize(
    "domain",
    [
        *(
            "gmail.com",
            "hotmail.com",
            "hotmail.nl",
            "outlook.com",
            "live.nl",
            "ziggo.nl",
            "home.nl",
        ),
        *("mail.com", "email.com", "ymail.com", "gmx.de", "gmx.net", "me.com", "live.be"),
        *("hotmail.be", "hotmail.fr", "hotmail.co.uk", "yahoo.de", "outlook.be", "yahoo.co.uk"),
        *("one.nl", "hone.nl", "line.nl", "dome.nl", "planten.nl", "mijn.com", "example.org"),
        *(
            "schiedam.nl",
            "hr.nl",
            "inholland.nl",
            "student.hr.nl",
            "rijksoverheid.nl",
            "movisie.nl",
        ),
        *("example.co", "bedrijf.cm", "stichting.ml", "zorg.online", "buurt.amsterdam", "a.nl"),
        *("protonmail.com", "proton.me", "pm.me", "tele2.nl", "t.co", "xs4all.nl", "caiway.nl"),
    ],
)
def test_what_may_be_right_is_left_alone(domain):
    assert likely_meant(f"roos@{domain}") is None


@pytest.mark.parametrize("typed", ["", "roos", "@gmial.com", "roos@", "@", "roos@gmail"])
def test_what_is_no_address_is_for_others_to_say(typed):
    assert likely_meant(typed) in {None, "roos@gmail.com"}


def test_only_the_part_after_the_at_sign_is_looked_at():
    assert likely_meant("Gmial.Roos@gmial.com") == "Gmial.Roos@gmail.com"
