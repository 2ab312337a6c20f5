"""From a dossier to the view of one brief."""
