"""Dates in prose: parts that can be compared, and what they leave open."""
