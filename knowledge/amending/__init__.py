"""Amending documents: what they order is read into operations, and applied to the document that they amend."""
