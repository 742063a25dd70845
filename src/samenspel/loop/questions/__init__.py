"""Practice questions, from being asked to what became of them. Never leaves an asker untold."""
