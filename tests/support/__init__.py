"""What tests of several folders use: servers, the spec, waiting, and the reader of pages."""
