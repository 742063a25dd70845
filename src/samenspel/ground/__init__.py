"""What any such product needs: login, mail, search, links, consent, Dutch text."""
