"""June: a work conference for a hundred people, from the programme to the badges."""

from tests.journeys.year.story import Story

ROUND, LUNCH = "Ronde 1: waar ga je heen?", "Eet je een broodje mee?"
NEIGHBOURS, COACH = "Buren helpen buren", "De wijkcoach aan tafel"
FETCHED = "Hoe vind ik buren die een praatje willen maken?"
BROUGHT = "Een praatje met buren: zo vind je ze"
PERSPECTIVES = ["citizen", "professional", "municipality", "education"]
TITLE = "Doe, Leer en Inspireer!"


def a_conference_is_planned(story: Story) -> None:
    """A hundred places, one round of two sessions, a speaker, and something to ask."""
    cora = story.cora
    story.clock.at("2017-05-08 10:00")
    cora.go("/beheer/activiteiten/").follow("Een activiteit plannen").follow("Werkconferentie")
    cora.press(
        "Opslaan als concept",
        title=TITLE,
        summary="Een middag vol praktijk uit de wijken.",
        team=story.team.name,
        theme="Samenwerking formeel en informeel",
        day="2017-06-15",
        from_time="13:00",
        to_time="17:00",
        venue="Theater aan de Schie",
        address="Stadserf 1, Schiedam",
        accessibility="Er is een lift en een ringleiding.",
        capacity="100",
        reach="iedereen",
        companions_allowed="2",
        remind_days="2",
    )
    cora.follow("Deze activiteit wijzigen").follow("Programma").follow("Ronde toevoegen")
    cora.press("Opslaan", title="Ronde 1", from_time="14:00", to_time="15:00")
    cora.follow("Sessie toevoegen")
    cora.press("Opslaan", title=NEIGHBOURS, room="Foyer", capacity="90")


def the_conference_is_announced(story: Story) -> None:
    """A second session next to it, a question on the form, and then everyone can see it."""
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Programma")
    cora.follow("Sessie toevoegen").press(
        "Opslaan",
        title=COACH,
        speakers="Samira Voorbeeld, wijkcoach",
        room="Zaal 2",
        capacity="20",
    )
    cora.follow("Vragen op het formulier").follow("Vraag toevoegen")
    cora.press("Opslaan", kind="ja of nee", text=LUNCH, required=True)
    assert TITLE not in story.voorbijganger.go("/agenda/").text
    cora.follow("Wat, wanneer, waar").follow("Bekijk de pagina").press("Op de agenda zetten")
    visitor = story.voorbijganger.go("/agenda/").follow(TITLE)
    visitor.reads("Samira Voorbeeld", "Er is een lift en een ringleiding.", "Zaal 2")


def the_table_signs_up(story: Story) -> None:
    """Roos fetches what Pim brings; the form shows what is not right, and keeps what was typed."""
    roos, pim = story.roos.go("/agenda/"), story.pim.go("/agenda/")
    roos.follow(TITLE).follow("Meld mij aan").press("Meld mij aan", fetch=FETCHED, shown=True)
    roos.reads("Er kloppen nog 2 dingen niet", FETCHED)
    roos.press("Meld mij aan", **{ROUND: COACH, LUNCH: "Ja"}).reads("Je hebt een plek. Tot dan!")
    pim.follow(TITLE).follow("Meld mij aan")
    pim.press("Meld mij aan", bring=BROUGHT, shown=True, **{ROUND: NEIGHBOURS, LUNCH: "Nee"})
    cemile = story.cemile.go("/agenda/").follow(TITLE).follow("Meld mij aan")
    who = {
        "name": "Cemile",
        "email": cemile.email,
        "companions": "2",
        "companion_names": "Mies\nToon",
    }
    cemile.press(
        "Meld mij aan",
        needs="Een plek voor mijn rolstoel",
        **who,
        **{ROUND: NEIGHBOURS, LUNCH: "Ja"},
    )
    cemile.opens(TITLE, "/aanmelding/").press("Ja, ik kom").reads("Mies", "rolstoel")


def the_other_places_go_to_a_crowd(story: Story) -> None:
    """All ninety-five confirm; who comes after them waits."""
    form = story.voorbijganger.go("/agenda/").follow(TITLE).follow("Meld mij aan")
    filled = [
        form.filled("Meld mij aan", **{ROUND: session, LUNCH: "Ja"})
        for session in (
            NEIGHBOURS,
            NEIGHBOURS,
            NEIGHBOURS,
            NEIGHBOURS,
            NEIGHBOURS,
            NEIGHBOURS,
            COACH,
        )
    ]
    crowd = [story.enter(f"Gast{number}") for number in range(95)]
    for number, guest in enumerate(crowd):
        perspective = PERSPECTIVES[number % 4]
        who = {"name": guest.name, "email": guest.email, "perspective": perspective}
        guest.client.post(form.address, filled[number % 7] | who)
    for guest in crowd:
        guest.client.post(guest.link_in(TITLE, "/aanmelding/"), {"what": "confirm"})
    jan = story.jan.go("/agenda/").follow(TITLE).follow("Naar de wachtlijst")
    jan.press("Zet mij op de wachtlijst", name="Jan", email=jan.email, **{LUNCH: "Ja"})
    jan.opens(TITLE, "/aanmelding/").press("Zet mij op de wachtlijst").reads("Je bent de eerste.")
    people = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Wie meldde zich aan?")
    people.reads("100 van de 100 plekken zijn bezet", "Zij komen (98): 100 mensen")
    people.reads("Zij staan op de wachtlijst (1)", "Een plek voor mijn rolstoel")
