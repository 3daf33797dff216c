"""From a file's bytes to its text, safely: the file is hostile until it has been parsed."""
