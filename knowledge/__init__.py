"""What the assistant knows: documents, their provisions, the passages that are searched, and the search itself."""
