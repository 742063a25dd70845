"""Dutch words that say nothing about what a text is about.

Short on purpose: a word that could be searched for ('samen', 'werk', 'jaar') isn't in it.
"""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a block of text, so that lists of words stay readable in code."""
    return frozenset(words.split())


STOP_WORDS = word_set(
    """
    aan aangezien al alle alles als alsmede alsnog altijd andere anders bent bij bijvoorbeeld bv
    d daar daarbij daarin daarmee daarna daarom daarop daarvan daarvoor daarnaast dan dat de deze
    der den des die dit doch doen doet door dus dwz echter een eens elk elke en ene enige enkele
    enz er ervan etc even ge geen gewoon haar had hadden heb hebben hebt heeft hem hen het hier
    hierbij hiermee hierop hiervan hij hoe hun iemand iets ieder iedere ik in indien inmiddels is
    ja je jou jouw jullie kan kon konden kun kunnen kunt maar me men met m'n mij mijn moest moesten
    moet moeten mag mogen na naar nbsp nee net niet niets niks nl no noch nog nogal nu o oa of om
    omdat onder ons onze ook op over per reeds s sinds sommige soms staan steeds t te tegen ten ter
    terwijl tevens toch toen tot tussen tijdens u uit uw van vanaf vanuit vaak veel via voor vooral
    voordat wat waar waarbij waarin waarmee waarom waarop waarvan waarvoor wanneer want waren was we
    wel welk welke werd werden wie wij wil willen word worden wordt wou zal ze zei zeer zelfs zich
    zichzelf zij zijn zo zoals zo'n z'n zou zouden zowel zodat zullen
    """
)
