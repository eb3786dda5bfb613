"""The front page of the day, and the library in numbers."""
