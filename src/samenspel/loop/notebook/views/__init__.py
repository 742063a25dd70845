"""Pages of the notebook: for the table, for whom it was shared with, and by mailed link."""
