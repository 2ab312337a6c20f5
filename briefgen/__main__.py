"""`python -m briefgen`: the command line."""

import sys

from briefgen.cli.program import run

sys.exit(run())
