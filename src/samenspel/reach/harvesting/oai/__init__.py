"""OAI-PMH 2.0, plainly: what is asked, which records, and the answer in XML.

The server of the `oaipmh` package reads no POST, gives tokens without an end, and asks for all
records of a page one object at a time; so the protocol is written out here. See
https://www.openarchives.org/OAI/openarchivesprotocol.html.
"""
