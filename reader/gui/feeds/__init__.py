"""Feeds: subscribing, arranging, refreshing, and how they are doing."""
