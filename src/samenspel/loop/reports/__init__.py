"""How a gathering ended: its report, what it yielded, and what people thought of it.

Owns reports with their photos, yields and feedback. Never shows a face without the consent of
whose it is, and never changes what was said.
"""
