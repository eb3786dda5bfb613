"""Searching: the field, its completer, the facets, the form, and searches that are kept."""
