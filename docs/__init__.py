"""Pages about the project, and the scripts that write some of them."""
