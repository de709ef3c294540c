"""Servers that respond like platforms which implement MLflow's API without being MLflow.

Each module describes one platform. The state of a server is in memory, and its responses have the
properties that the public sources in the module show, and no others. A response that no source
shows does not exist here.
"""
