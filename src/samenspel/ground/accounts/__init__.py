"""Users and how they log in. Knows nothing of people's roles."""
