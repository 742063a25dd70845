import re

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.utils.translation import override

from samenspel.ground.common.widgets import DateInput, DateTimeInput, TimeInput


class AskForm(forms.Form):
    question = forms.CharField(
        label="Jouw vraag", help_text="Een paar zinnen.", widget=forms.Textarea
    )
    email = forms.EmailField(label="Je mailadres")
    phone = forms.CharField(label="Telefoon", required=False)
    kind = forms.ChoiceField(
        label="Soort", choices=[("k", "Weten"), ("d", "Twijfel")], widget=forms.RadioSelect
    )
    place = forms.ChoiceField(label="Gemeente", choices=[("d", "Dordrecht")])
    day = forms.DateField(label="Dag", required=False, widget=DateInput)
    photo = forms.FileField(label="Foto", required=False)
    contact = forms.BooleanField(label="Bel mij", required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)


def draw(source: str, **context: object) -> str:
    return Template("{% load ui form_parts %}" + source).render(Context(context))


def element(html: str, start: str) -> str:
    """The tag that begins with `start`."""
    return re.search(rf"<{start}[^>]*>", html)[0]


@pytest.fixture
def wrong() -> str:
    return str(AskForm({"email": "roos@", "place": "x", "phone": "06"}))


def test_each_field_has_a_label_and_the_look_of_the_design_system():
    html = str(AskForm())
    assert 'for="id_email">Je mailadres' in html
    assert "utrecht-textbox" in element(html, 'input type="email"')
    assert "utrecht-textarea" in element(html, "textarea")
    assert "utrecht-select" in element(html, "select")
    assert "utrecht-radio-button" in element(html, 'input type="radio"')
    assert "utrecht-checkbox" in element(html, 'input type="checkbox"')


def test_what_may_be_left_empty_is_said_in_words():
    html = str(AskForm())
    assert html.count("(niet verplicht)") == 3
    assert 'Telefoon <span class="optional">(niet verplicht)</span>' in html


def test_a_filter_need_not_say_so():
    form = AskForm()
    form.says_optional = False
    assert "niet verplicht" not in str(form)


def test_help_and_errors_belong_to_their_field_for_a_screen_reader(wrong: str):
    field = element(wrong, "textarea")
    assert 'aria-describedby="id_question_helptext id_question_error"' in field
    assert 'aria-invalid="true"' in field
    assert 'id="id_question_helptext">Een paar zinnen.' in wrong
    assert re.search(r'id="id_question_error".*Vul dit nog in\.', wrong)


def test_a_group_of_options_is_a_fieldset_that_holds_its_error(wrong: str):
    assert 'aria-describedby="id_kind_error"' in element(wrong, "fieldset")
    assert "aria-invalid" not in element(wrong, 'input type="radio"')


def test_a_summary_takes_the_focus_and_leads_to_each_mistake(wrong: str):
    assert 'role="alert" tabindex="-1" autofocus' in wrong
    assert "Er kloppen nog 4 dingen niet" in wrong
    for target in re.findall(r'<a href="#([^"]+)">', wrong):
        assert f'id="{target}"' in wrong
    assert '<a href="#id_kind_0">Soort: Kies er een.</a>' in wrong


def test_nothing_typed_is_lost(wrong: str):
    assert 'value="roos@"' in wrong
    assert 'value="06"' in wrong


def test_an_error_says_what_to_do(wrong: str):
    assert "Zo ziet het eruit: naam@voorbeeld.nl." in wrong


def test_a_form_without_mistakes_shows_no_summary():
    assert "alert" not in str(AskForm())


def test_a_chosen_file_must_be_chosen_again():
    upload = SimpleUploadedFile("wijk.png", b"wijk")
    assert "Kies je bestand opnieuw" in str(AskForm({}, {"photo": upload}))
    assert "Kies je bestand opnieuw" not in str(AskForm({}))


def test_the_browser_can_fill_in_who_you_are():
    html = str(AskForm())
    assert 'autocomplete="email"' in element(html, 'input type="email"')
    assert 'autocomplete="tel"' in html


def test_what_a_visitor_typed_is_never_markup():
    html = str(AskForm({"email": "<script>"}))
    assert "<script>" not in html


def test_days_and_times_use_the_pickers_of_the_browser():
    class When(forms.Form):
        day = forms.DateField(widget=DateInput)
        at = forms.TimeField(widget=TimeInput)
        moment = forms.DateTimeField(widget=DateTimeInput)

    html = str(When({"day": "2017-10-26", "at": "13:00", "moment": "2017-10-26T13:00"}))
    assert 'type="date" name="day" value="2017-10-26"' in html
    assert 'type="time" name="at" value="13:00"' in html
    assert 'type="datetime-local" name="moment" value="2017-10-26T13:00"' in html


def test_a_formset_has_one_summary_for_all_its_rows():
    rows = forms.formset_factory(AskForm)(
        {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-email": "", "form-1-email": ""}
    )
    html = str(rows)
    assert html.count("autofocus") == 1
    assert 'href="#id_form-1-email"' in html
    assert "form-TOTAL_FORMS" in html


def test_errors_of_the_whole_form_are_in_the_summary():
    form = AskForm({})
    form.add_error(None, "De agenda is vol.")
    assert "De agenda is vol." in str(form)


def test_a_full_form_says_what_its_button_does():
    html = draw('{% full_form form submit="Stel je vraag" cancel="/" %}', form=AskForm())
    assert 'enctype="multipart/form-data" novalidate' in html
    assert re.search(r'<button class="[^"]*primary-action"[^>]*>Stel je vraag</button>', html)
    assert "Toch niet</a>" in html


def test_in_english_the_words_are_english():
    with override("en"):
        assert "(not required)" in str(AskForm())


@pytest.mark.django_db
def test_forms_of_allauth_look_like_ours(zhz, client):
    from allauth.account.forms import RequestLoginCodeForm  # noqa: PLC0415 - needs the apps

    assert "utrecht-textbox" in str(RequestLoginCodeForm())


def test_a_long_text_is_refused_in_words_and_never_cut_by_the_browser():
    class LongForm(forms.Form):
        text = forms.CharField(label="Wat is je vraag?", max_length=9, widget=forms.Textarea)

    form = LongForm({"text": "Veel te lang om te bewaren."})
    html = str(form)
    assert "maxlength" not in html
    assert "Veel te lang om te bewaren." in html


def test_the_summary_puts_no_colon_after_a_question():
    class AskedForm(forms.Form):
        text = forms.CharField(label="Wat is je vraag?")
        name = forms.CharField(label="Naam")

    html = str(AskedForm({}))
    assert "Wat is je vraag? Vul dit nog in." in html
    assert "Naam: Vul dit nog in." in html


def test_a_field_that_another_answer_decides_about_is_not_called_optional():
    form = AskForm()
    form.fields["phone"].says_optional = False
    assert str(form).count("(niet verplicht)") == 2


def test_a_number_that_is_too_low_is_told_kindly():
    class CountForm(forms.Form):
        places = forms.IntegerField(min_value=1)

    assert CountForm({"places": "-3"}).errors["places"] == ["Kies een getal van 1 of hoger."]


def test_a_choice_and_a_file_that_are_missing_ask_for_what_one_does_with_them():
    class Form(forms.Form):
        kind = forms.ChoiceField(choices=[("a", "A")])
        photo = forms.FileField()
        agreed = forms.BooleanField()
        name = forms.CharField()

    said = {name: errors[0] for name, errors in Form({}).errors.items()}
    assert said == {
        "kind": "Kies er een.",
        "photo": "Kies een bestand.",
        "agreed": "Zet hier een vinkje om verder te gaan.",
        "name": "Vul dit nog in.",
    }
