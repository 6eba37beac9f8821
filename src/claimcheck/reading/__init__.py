"""Bytes to articles: formats, dates of pages, what on a page is not the article."""
