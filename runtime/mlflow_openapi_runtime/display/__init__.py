"""Shows models as text, tables, data frames and progress bars."""
