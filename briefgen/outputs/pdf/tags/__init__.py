"""The tags of a PDF: what a screen reader reads, mended where WeasyPrint's are poor.

WeasyPrint's structure elements are read into a tree of plain values, each pass returns
a new tree, and the last one is written in place of WeasyPrint's.
"""
