"""Engines run the splits of a plan and give back receipts."""
