"""From the filled Markdown to the HTML of its body."""
