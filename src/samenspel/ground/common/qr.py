"""QR codes as pictures in SVG: nothing to fetch, sharp at every size."""

from io import BytesIO

import segno
from django.utils.safestring import SafeString, mark_safe


def picture_of(text: str, *, title: str) -> SafeString:
    """Draw `text`, an address of ours, within a page; as large as its place allows."""
    drawn = segno.make(text, error="m", micro=False).svg_inline(
        title=title, omitsize=True, light="#fff", dark="#000", svgclass="qr", lineclass=None
    )
    return mark_safe(drawn.replace("<svg ", '<svg role="img" ', 1))


def drawing_of(text: str) -> str:
    """Draw `text` as an SVG file of its own, for what is printed."""
    drawn = BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
