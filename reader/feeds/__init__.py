"""What feeds and pages say, read in a process that may be killed: nothing of theirs reaches the rest unread."""
