"""The sidebar: views, labels, folders, feeds, saved searches and names, as a tree."""
