"""The assistant: questions in, typed outcomes out, on Telegram, in a terminal, on the command line."""
