"""Official texts: a document's own words with its parts, chapters, articles, clauses and points, nothing lost."""
