"""What the wall tells the registries."""

from samenspel.ground.common.holdings import Subject
from samenspel.ground.search.models import SearchDocument
from samenspel.ground.trail.walking import walk
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import Introduction, Need, Offer
from samenspel.loop.exchange.privacy import HOLDINGS
from samenspel.loop.exchange.services import add_line, ask_for_contact, hide_line
from samenspel.loop.exchange.trail import MOST

HOLDING = HOLDINGS[0]
ROOS = Subject(email="roos@example.org")


def test_what_is_held_is_told_and_erased(need, offer):
    ask_for_contact(mine=need, theirs=offer)
    titles = [held.title for held in HOLDING.export(ROOS)]
    assert need.text in titles
    HOLDING.erase(ROOS)
    assert not Need.objects.exists()
    assert not Introduction.objects.exists()
    assert Offer.objects.exists()


def test_who_asked_is_not_told_of_a_no_in_the_export(need, offer):
    introduction = ask_for_contact(mine=need, theirs=offer)
    Introduction.objects.filter(pk=introduction.pk).update(status="declined")
    told = [list(held.facts.values()) for held in HOLDING.export(ROOS)]
    assert not any("nu niet" in str(facts) for facts in told)


def test_offers_are_found_as_long_as_they_stand_on_the_wall(offer, coordinator):
    assert "repaircafé" in SearchDocument.objects.get(kind="exchange").title
    hide_line(line=offer, by=coordinator)
    assert not SearchDocument.objects.filter(kind="exchange").exists()


def test_the_chain_leads_from_the_activity_to_what_was_brought(activity, offer, zhz):
    trail = walk(activity, person=None, werkplaats=zhz)
    titles = {node.title for node in trail.nodes()}
    assert offer.text in titles
    Activity.objects.update(reach="werkplaats")
    assert len(list(walk(offer, person=None, werkplaats=zhz).nodes())) <= 1


def test_the_chain_shows_only_the_newest_of_many_offers(activity, zhz):
    for number in range(MOST + 2):
        add_line(model=Offer, activity=activity, text=f"Nummer {number}")
    titles = [node.title for node in walk(activity, person=None, werkplaats=zhz).nodes()]
    assert len([title for title in titles if title.startswith("Nummer")]) == MOST
    assert f"Nummer {MOST + 1}" in titles
