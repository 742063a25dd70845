"""The registry of links between things, walked both ways. Knows no domain.

Every app says in its `trail.py` which of its models are steps in a chain (`register_node`) and
what leads to what (`register_edge`). This app walks those links from any thing, back to where it
came from and on to what became of it, and draws the chain. It never shows, nor walks through,
what the viewer may not see, and it never stores a link itself.
"""
