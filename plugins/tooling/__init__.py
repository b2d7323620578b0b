"""The guide's own tools: what ``tasks.py`` does. Importing this package loads nothing else."""
