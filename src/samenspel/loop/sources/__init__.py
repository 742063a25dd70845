"""Material: what people said and wrote, as text with line numbers, speakers and times.

Owns sources, who speaks where, and every change of a text. Never says what a stretch means:
`coding` does; never decides who is who: `deidentifying` does.
"""
