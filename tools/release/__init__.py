"""Makes what is released and refuses what should not be: `python -m tools.release`, in .release."""
