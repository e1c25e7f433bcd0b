"""The vectorised path of validation: judges of whole columns."""
