"""Tools for the developers of this repository; nothing here is part of the distribution."""
