"""What a letter looks like, and what nobody can smuggle into it."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from samenspel.ground.mail.layout import lay_out
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import deliver_message
from samenspel.ground.mail.tests.conftest import SENDER
from samenspel.ground.mail.writing import Letter, without_control_characters


def html_of(body: str, sender: Sender = SENDER) -> str:
    return lay_out(Letter("Onderwerp", body), sender, "nl")


def test_the_first_line_is_the_subject_and_the_rest_the_text(post):
    message = post("{% load i18n %}\nJe vraag\n\n\nEen.\n\n\n\nTwee.\n")
    assert message.subject == "Je vraag"
    assert message.text == "Een.\n\nTwee.\n"


def test_values_stay_as_they_were_typed(post):
    message = post("Over {{ name }}\n\nDag {{ name }}", context={"name": "Jan & <Mien>"})
    assert message.subject == "Over Jan & <Mien>"
    assert message.text == "Dag Jan & <Mien>\n"
    assert "Dag Jan &amp; &lt;Mien&gt;" in message.html


def test_a_name_cannot_add_a_header(post, postbox):
    name = "Roos\r\nBcc: iedereen@example.org"
    sender = Sender(name=f"Werkplaats\n{name}", email=SENDER.email, site_url=SENDER.site_url)
    message = post("Hallo {{ name }}\n\nDag.", context={"name": name}, sender=sender)
    assert deliver_message(message.pk).state == "sent"
    letter = postbox.letters[0]
    assert letter["Bcc"] is None
    assert letter["Subject"].startswith("Hallo Roos")
    assert "Bcc" in letter["From"], "it is only a strange name now"


@pytest.mark.parametrize(
    "to", ["", "roos", "a@example.org,b@example.org", "a@example.org\nBcc: b@c.nl"]
)
def test_one_good_address_is_asked(to, post):
    with pytest.raises(ValidationError):
        post(to=to)


def test_a_sender_with_a_comma_in_its_name_and_no_address_can_write(post, postbox):
    sender = Sender(name='Zorg, Welzijn & "Wijk" é', email="", site_url="")
    deliver_message(post(sender=sender).pk)
    assert postbox.letters[0]["From"].addresses[0].display_name == sender.name
    assert postbox.letters[0]["Reply-To"] is None


def test_an_address_of_our_own_on_a_line_becomes_a_button():
    html = html_of("Kijk hier:\n\n[Bekijk mijn vraag]\nhttps://werkplaats.example.org/v/?a=1&b=2")
    assert ">Bekijk mijn vraag</a>" in html
    assert 'href="https://werkplaats.example.org/v/?a=1&amp;b=2"' in html
    assert ">Open de pagina</a>" in html_of("https://werkplaats.example.org/x")


@pytest.mark.parametrize(
    "url", ["https://elders.example.com/", "https://werkplaats.example.org.evil.example/"]
)
def test_somebody_elses_address_never_looks_like_our_button(url):
    html = html_of(f"[Log hier in]\n{url}")
    assert "background:#0b5563" not in html
    assert f'href="{url}"' in html


def test_lists_codes_and_links_in_the_text_keep_their_form():
    html = html_of("Neem mee:\n- een vraag\n- tijd\n\n    AB12CD\n\nZie www.example.org.")
    assert "<li>een vraag</li><li>tijd</li>" in html.replace("\n", "")
    assert ">AB12CD</div>" in html
    assert 'href="http' in html


def test_below_it_says_who_wrote():
    assert "Werkplaats Voorbeeld<br" in html_of("Dag.")


def test_a_letter_loads_nothing_from_anywhere():
    html = html_of("Dag.\n\nhttps://werkplaats.example.org/x")
    for loading in ("<img", "<link", "@import", "url(", "fonts.g", "<script"):
        assert loading not in html


def test_a_letter_in_english_says_so():
    assert '<html lang="en"' in lay_out(Letter("Subject", "Hello."), SENDER, "en")


@hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(st.text(max_size=300))
def test_whatever_people_type_can_be_laid_out(text):
    assert "</html>" in html_of(without_control_characters(text))
