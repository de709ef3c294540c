"""Journals: files that store records on disk, so that no record is lost when a process is killed.

    journal_store    the folders of the journals in a root folder
    journal_buffer   a journal as a queue of records
    journal          one journal: segments, and a database of blocks
    layout           sizes, frames and checksums of segments and blocks
    records          points, params, tags and notes, encoded as bytes

This package does not depend on loggers, clients or servers.
"""
