"""The Whoosh index with array postings: what is searched and listed; can be rebuilt from storage at any time."""

import warnings

# Whoosh 2.7.4 was written before Python warned of `is 0` and "\w"; said when its files are first compiled.
warnings.filterwarnings("ignore", module=r".*[/\\]whoosh[/\\]", category=SyntaxWarning)
warnings.filterwarnings("ignore", module=r".*[/\\]whoosh[/\\]", category=DeprecationWarning)
