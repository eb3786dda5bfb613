"""How the model that finds names is made; beside the reader, never shipped with it."""
