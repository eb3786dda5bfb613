"""The window: shows what the library answers, and never reads disk on its own thread."""
