"""Storage: the few operations on file systems that reading and committing need, over fsspec and the local disk."""

from ztf_flow.storage.base import Entry, StagedFile, Storage
from ztf_flow.storage.place import StoragePlace, open_storage

__all__ = ["Entry", "StagedFile", "Storage", "StoragePlace", "open_storage"]
