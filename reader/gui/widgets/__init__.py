"""Widgets that know nothing of news: lists, pages, notices, signs; the parts of the window are made from them."""
