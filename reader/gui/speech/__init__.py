"""The article read aloud by the system's own voices."""
