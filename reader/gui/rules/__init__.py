"""Rules: what is to be done with articles that come in."""
