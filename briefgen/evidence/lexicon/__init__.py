"""Words by what they mean, which several readings of a text ask for."""
