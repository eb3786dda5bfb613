"""Libraries of other news readers: where they keep what, as values; each format in a file of its own."""
