"""Practice questions, from being asked to what became of them. Never leaves an asker untold.

Owns questions, every step in their lives and who follows them. `lifecycle.py` says which moves
there are, `docs/questions.md` tells it in words. It knows no teams: a team that takes up a
question says so through `take_up_question`, and adds its own action to the inbox in `triage.py`.
"""
