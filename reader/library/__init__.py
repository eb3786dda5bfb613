"""Everything the window and the commands can ask for, without Qt."""
