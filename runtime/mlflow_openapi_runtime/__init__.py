"""Encodes, sends and decodes the operations of an OpenAPI document. Clients import this package."""
