"""Pages of the agenda: for everyone, for who signs up, and for who organises."""
