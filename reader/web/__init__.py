"""The web, asked carefully: bounded in time, size and place, and never more than a person asked for."""
