"""SQLite, the truth: articles as received, their state, their mentions, and what is still to do."""
