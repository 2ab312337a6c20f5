"""The laid-out pages as plain values, and the faults that can be seen on them."""
