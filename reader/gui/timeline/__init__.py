"""The list of articles, what its rows show, and what a hand does to the articles in it."""
