"""How Vietnamese is typed: shorthand, key sequences left raw, slips of the finger. Reading it back, and writing it for tests and training."""
