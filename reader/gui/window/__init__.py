"""The window itself: its parts laid out, connected, and told what each command does."""
