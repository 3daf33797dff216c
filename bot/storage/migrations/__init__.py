"""The steps that a database takes to the present schema, numbered; `bot.storage.opening` runs them."""
