"""Figures drawn from records: plain geometry that the theme's SVG templates draw."""
