"""The batch API: many conversions, and many batches, from Python."""
