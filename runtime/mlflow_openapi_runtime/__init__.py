"""Encodes, sends and decodes the operations of an OpenAPI document. Generated clients import it."""
