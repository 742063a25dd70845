"""Names for a crowd: first names as people have them, last names that nobody has."""

FIRST = [
    *("Aisha", "Bert", "Carla", "Daan", "Emine", "Floor", "Giovanni", "Hanneke", "Ilias", "Jannie"),
    *("Kees", "Lale", "Marit", "Noor", "Omar", "Petra", "Quinten", "Roel", "Soraya", "Tineke"),
    *("Umit", "Vera", "Wout", "Xandra", "Youssef", "Zara"),
]
LAST = [
    *(
        "Voorbeeldsma",
        "Verzonnen",
        "Bedacht",
        "Zogeheten",
        "Proefballon",
        "Plaatshouder",
        "Fictief",
    ),
    *("Testman", "Denkbeeldig", "Oefenaar", "Schijnbaar", "Alsofs", "Ontwerper"),
]


def invented_name(number: int) -> str:
    """Return the name of somebody who doesn't exist; the first 300 differ."""
    return f"{FIRST[number % len(FIRST)]} {LAST[(number + number // len(FIRST)) % len(LAST)]}"


def invented_address(number: int) -> str:
    """Return the address that goes with `invented_name`."""
    first = FIRST[number % len(FIRST)].lower()
    return f"{first}.{number}@example.org"
