"""The stages in order, one module for each thing that a command does."""
