"""Imported once by the process that workers are copied from: brings WeasyPrint."""

from briefgen.pipeline.warming import warm

warm()
