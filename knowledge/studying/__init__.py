"""What computes over the words of a hostile file, done in a confined child: parsing, measuring, reading what it amends, applying that."""
