"""`python -m briefgen`: the command line."""

from briefgen.cli.program import program

program()
