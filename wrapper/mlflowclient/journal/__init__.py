"""Journals: files on disk that hold what was logged, and outlive the process that logged it.

    journal_store    the folders of the journals below a root
    journal_buffer   a journal as a queue of records
    journal          one journal: segments, and a database of blocks
    layout           sizes, frames and checksums of both
    records          what is logged, encoded as bytes

Nothing here knows loggers, clients or servers.
"""
