"""From files and the web to articles: everything from outside is made harmless here."""
