"""What the person chose, and where it is changed: settings, keys, the text's looks, and the session kept."""
