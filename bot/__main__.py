"""`python -m bot` is `laphieu`."""

from bot.cli import main

if __name__ == "__main__":
    main()
