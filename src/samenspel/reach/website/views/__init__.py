"""What of the site isn't a page: what machines read, and the list of search words."""
