"""Does this quote stand in this text; do its words back ours; pure, knows only text."""
