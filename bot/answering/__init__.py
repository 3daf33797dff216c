"""A question in, a typed outcome out. Knows nothing of Telegram, terminals or Chroma."""
