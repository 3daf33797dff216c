"""From an official page that is new or has changed to a draft."""
