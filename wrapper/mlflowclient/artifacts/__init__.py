"""What the clients do with artifacts: files and folders of runs and models."""
