"""What an article, a feed, a mention and a query are: frozen values, no input or output."""
