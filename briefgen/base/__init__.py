"""Ground for every stage: places, diagnostics, digests; knows nothing of briefs."""
