"""Names of Dutch people in parts, as reference lists want them."""

from typing import NamedTuple

PARTICLES = frozenset(
    [
        *("van", "von", "vom", "de", "den", "der", "dem", "des", "het", "'t", "ter", "ten", "te"),
        *("la", "le", "du", "di", "da", "dos", "el", "al", "op", "in", "aan", "bij", "uit"),
        *("onder", "over", "tot", "voor"),
    ]
)


class Name(NamedTuple):
    """A name: "Roos" "van der" "Meer"."""

    given: str
    particle: str
    family: str

    @property
    def sorted_name(self) -> str:
        """Return it as in a Dutch list: "Meer, Roos van der"."""
        rest = " ".join(filter(None, [self.given, self.particle]))
        return f"{self.family}, {rest}" if rest else self.family

    @property
    def whole_family(self) -> str:
        """Return the family name as one writes it: "van der Meer"."""
        return " ".join(filter(None, [self.particle, self.family]))


def split_name(name: str) -> Name:
    """Return the parts of `name`; who has one name has only a family name.

    Where the family begins is told by its particle ("van", "de"), else by the last word.
    """
    words = name.split()
    if len(words) < 2:
        return Name("", "", name.strip())
    first = next((at for at in range(1, len(words) - 1) if _particle(words[at])), None)
    if first is None:
        start = _start_of_double_name(words)
        return Name(" ".join(words[:start]), "", " ".join(words[start:]))
    end = first
    while end < len(words) - 1 and _particle(words[end]):
        end += 1
    start = _start_of_double_name(words, first)
    if start < first:  # "Jan Jansen-de Vries": the particle is that of the second half.
        return Name(" ".join(words[:start]), "", " ".join(words[start:]))
    return Name(" ".join(words[:first]), " ".join(words[first:end]), " ".join(words[end:]))


def _particle(word: str) -> bool:
    return word.lower() in PARTICLES


def _start_of_double_name(words: list[str], before: int | None = None) -> int:
    """Return where "Jansen-de Vries" or "Jansen - de Vries" begins, else the last word."""
    for at in range(1, before or len(words) - 1):
        half = words[at].rpartition("-")[2]
        if "-" in words[at] and (not half or _particle(half)):
            return at
    return before or len(words) - 1
