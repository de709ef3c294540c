"""Background logging: accepts records in microseconds, and uploads them in batches, exactly once.

    logger ──► worker ──► buffer ──► uploader ──► bridge ──► the server
    checks     a thread    memory     batches,     calls from
               that decides or a      isolates     a thread, or
               when to     journal    refused      the event loop
               upload                 values

`offline_store` only records runs to journals. `journal_upload` uploads journals that other
processes left behind.
"""
