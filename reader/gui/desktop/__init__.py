"""The desktop around the window: one instance, tray, notifications, start with the session."""
