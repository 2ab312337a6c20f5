"""Ground for every stage: places in texts, diagnostics, digests; knows nothing of briefs."""
