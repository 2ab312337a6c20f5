"""Figures in prose: numbers with units, comparable however they are written."""
