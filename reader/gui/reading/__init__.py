"""The reading pane: an article set, its names and hits marked, and everything in and around the text."""
