"""`python -m briefgen`: the command line."""

import sys

from briefgen.cli.main import main

sys.exit(main())
