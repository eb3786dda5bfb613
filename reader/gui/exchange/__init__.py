"""What comes in from files and other readers, and what goes out to other programs."""
