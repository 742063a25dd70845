"""Pages of the programme: its story for everyone, and the coordinator's screens."""
