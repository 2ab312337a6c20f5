"""Content words: which words of a statement a passage does not have, in any form."""
