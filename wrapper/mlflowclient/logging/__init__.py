"""Background logging: accepts what is logged in microseconds, and uploads it in batches, exactly
once.

    logger ──► worker ──► buffer ──► uploader ──► bridge ──► the server
    checks     a thread    memory     batches,     calls from
               that decides or a      isolates     a thread, or
               when to     journal    refused      the event loop
               upload                 values

`offline_store` records to journals instead; `journal_upload` uploads the journals that were left
behind.
"""
