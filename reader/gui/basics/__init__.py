"""What every part of the window stands on: lanes, the library's desk, commands and keys as values."""
