"""Logs in the background: takes what is logged in microseconds, and brings it to the server in
batches, once.

    logger ──► courier ──► buffer ──► delivery ──► the server
    checks     a thread     memory     splits, tells apart what is
               that decides or a       refused, and never sends
               when to send journal    a point twice

`records` says what travels through all of these. `sync` does the delivery of journals that were
left behind.
"""
