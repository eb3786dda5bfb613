"""What the window says: texts in the person's language, dates, numbers and addresses as people write them."""
