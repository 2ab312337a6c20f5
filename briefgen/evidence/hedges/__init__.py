"""How strongly something is said: hedges, strong words, negations and conditions."""
