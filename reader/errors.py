"""What can go wrong in words a person can act on: every error that reaches the screen is one of these."""


class LeeszaalError(Exception):
    """Base of all expected errors. `str(error)` is one English sentence that says what happened and what to do."""


class UnreadableFile(LeeszaalError):
    """A file cannot be imported; the text says why."""


class LibraryDamaged(LeeszaalError):
    """The database failed its check and no backup could take its place."""


class LibraryInUse(LeeszaalError):
    """Another program holds a lock for longer than anyone should wait."""


class NotFound(LeeszaalError):
    """There is no such article, feed or entity."""


class IndexDamaged(LeeszaalError):
    """The full-text index cannot be opened or read: set it aside and rebuild it from the database."""


class Cancelled(LeeszaalError):
    """The work was replaced by newer work; nobody waits for the answer."""
