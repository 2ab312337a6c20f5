"""What this machine has of what a PDF needs, and what mends the rest."""
