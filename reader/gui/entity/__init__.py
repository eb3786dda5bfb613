"""Names: their cards, pages and graphs, and correcting, joining and following them."""
