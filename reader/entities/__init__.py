"""Who and what a text names: engines that find mentions, and the names that make them one entity."""
