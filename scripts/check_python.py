"""Stop with a clear message where Python is too old for the assistant; runs on any Python 3."""

import sys

if sys.version_info < (3, 11):
    sys.exit("laphieu: needs Python 3.11 or newer, this is %d.%d; run: make run PYTHON=python3.11" % sys.version_info[:2])
