"""Diagnostics as text, one form a file."""
