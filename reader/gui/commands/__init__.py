"""The one table of commands, the keys they have, and the actions made from it."""
