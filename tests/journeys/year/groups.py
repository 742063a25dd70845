"""Winter: four focus groups with few places, and a visit to the neighbours."""

from tests.journeys.year.someone import Someone
from tests.journeys.year.story import Story

GROUPS = ["Bellen of aanbellen?", "Wie kookt er?", "Wat mag ik vragen?", "En als het misgaat?"]


def four_focus_groups_are_planned(story: Story) -> None:
    """Each has room for two, and asks what its organiser needs to know."""
    for number, title in enumerate(GROUPS):
        day = f"2017-02-{7 + 7 * number:02}"
        plan(story, "Focusgroep", f"Focusgroep: {title}", day=day, capacity="2")
    otto = story.otto.go("/beheer/activiteiten/").follow(GROUPS[0])
    otto.follow("Vragen op het formulier")
    otto.follow("Vraag toevoegen")
    otto.press(
        "Opslaan",
        kind="choice",
        text="Wanneer kun je bellen?",
        options="Overdag\nAvond",
        required=True,
    )
    otto.reads("Wanneer kun je bellen?")


def who_comes_too_late_waits(story: Story) -> None:
    """Two places, four people; nobody needs an account."""
    for name in ("Bram", "Cemile"):
        who = story.enter(name).go("/agenda/").follow(GROUPS[0]).follow("Meld mij aan")
        sign_up(who, "Meld mij aan").reads("We houden 24 uur een plek voor je vrij")
        who.opens("", "/aanmelding/").press("Ja, ik kom").reads("Je hebt een plek", "Overdag")
    for name in ("Dirk", "Els"):
        who = story.enter(name).go("/agenda/").follow(GROUPS[0]).follow("Naar de wachtlijst")
        sign_up(who, "Zet mij op de wachtlijst").reads("Alle plekken zijn nu bezet")
        who.opens("", "/aanmelding/").press("Zet mij op de wachtlijst")
    story.dirk.reads("Je bent de eerste.")
    story.els.reads("Je bent nummer 2.")


def the_line_moves_up_by_itself(story: Story) -> None:
    """Bram gives his place back; Dirk says no, so it is for Els."""
    story.bram.opens("", "/aanmelding/").press("Ik kan toch niet komen")
    story.bram.reads("Je hebt je plek teruggegeven")
    offered = "Er is een plek voor je"
    story.dirk.opens(offered, "/aanmelding/").reads("We houden de plek voor je vast")
    assert not story.els.letters(offered)
    story.dirk.press("Nee, ik kan niet komen")
    story.dirk.reads("Je hebt je plek teruggegeven")
    story.els.opens(offered, "/aanmelding/").press("Ja, ik kom").reads("Je hebt een plek")
    story.els.follow("Verander wat je hebt ingevuld")
    story.els.press("Bewaar", **{"Wanneer kun je bellen?": "Avond"}).reads(
        "De wijzigingen zijn bewaard"
    )
    people = story.otto.go("/beheer/activiteiten/").follow(GROUPS[0]).follow("Wie meldde zich aan?")
    people.reads("2 van de 2 plekken zijn bezet", "Zij komen (2)", "Zij komen niet (2)", "Avond")


def sign_up(who: Someone, button: str) -> Someone:
    return who.press(
        button,
        name=who.name,
        email=who.email,
        perspective="bewoner",
        **{"Wanneer kun je bellen?": "Overdag"},
    )


def the_team_visits_its_neighbours(story: Story) -> None:
    """Somebody brings two others along; together they take three places."""
    visit = "Op bezoek in Vlaardingen"
    plan(
        story,
        "Onderling bezoek",
        visit,
        day="2017-03-14",
        capacity="12",
        companions_allowed="2",
    )
    cemile = story.cemile.go("/agenda/").follow(visit).follow("Meld mij aan")
    cemile.press(
        "Meld mij aan",
        name="Cemile",
        email=cemile.email,
        companions="2 anderen",
        companion_names="Mies\nToon",
    )
    cemile.opens(visit, "/aanmelding/").press("Ja, ik kom").reads("Mies", "Toon")
    people = story.otto.go("/beheer/activiteiten/").follow(visit).follow("Wie meldde zich aan?")
    people.reads("3 van de 12 plekken zijn bezet", "Mies")


def plan(story: Story, kind: str, title: str, *, day: str, **said: str) -> Someone:
    """Plan something of the team, for everyone, and put it on the agenda."""
    otto = story.otto.go("/beheer/activiteiten/").follow("Een activiteit plannen").follow(kind)
    otto.press(
        "Opslaan als concept",
        title=title,
        summary="Twee uur praten met elkaar, met koffie.",
        team=story.team.name,
        day=day,
        from_time="14:00",
        to_time="16:00",
        venue="Buurthuis De Erker",
        address="Lange Haven 12, Schiedam",
        reach="iedereen",
        **said,
    )
    otto.press("Op de agenda zetten")
    return otto
