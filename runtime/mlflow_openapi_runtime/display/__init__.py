"""Shows models as text, tables and data frames, and progress as bars."""
