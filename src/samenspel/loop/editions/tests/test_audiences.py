import pytest

from tests.booklet import a_recommendation, publish

pytestmark = pytest.mark.django_db
START = "/publicaties/samen-wonen/"


@pytest.fixture
def three(published, coordinator):
    a_recommendation(published.publication, says="Ga langs.", audience="resident")
    a_recommendation(published.publication, says="Luister eerst.", audience="professional")
    publish(published, by=coordinator)
    return published


def order(page):
    said = ["Geef elke straat", "Luister eerst.", "Ga langs."]
    return sorted(said, key=page.index)


def test_without_a_choice_everyone_reads_the_same_order(three, client):
    page = client.get(f"{START}aanbevelingen/").content.decode()
    assert order(page) == ["Geef elke straat", "Luister eerst.", "Ga langs."]
    assert not client.cookies


def test_who_chooses_reads_the_own_recommendations_first_and_is_remembered(three, client):
    page = client.get(f"{START}aanbevelingen/?voor=bewoner").content.decode()
    assert order(page)[0] == "Ga langs."
    assert order(client.get(f"{START}aanbevelingen/").content.decode())[0] == "Ga langs."
    assert "Ga langs." in client.get(START).content.decode()


def test_a_choice_of_one_is_not_what_the_next_visitor_reads(three, client):
    client.get(f"{START}aanbevelingen/?voor=bewoner")
    client.cookies.clear()
    page = client.get(f"{START}aanbevelingen/?voor=bewoner").content.decode()
    assert order(page)[0] == "Ga langs."
    client.cookies.clear()
    assert order(client.get(f"{START}aanbevelingen/").content.decode())[0] == "Geef elke straat"


def test_one_may_read_as_everyone_again(three, client):
    client.get(f"{START}?voor=professional")
    client.get(f"{START}?voor=iedereen")
    page = client.get(f"{START}aanbevelingen/").content.decode()
    assert order(page)[0] == "Geef elke straat"


@pytest.mark.parametrize("word", ["", "wethouder", "<script>", "bewoner'--"])
def test_a_strange_choice_changes_nothing(three, word, client):
    answer = client.get(f"{START}aanbevelingen/", {"voor": word})
    assert order(answer.content.decode())[0] == "Geef elke straat"
    assert "<script>" not in answer.content.decode().split("<main")[1]
