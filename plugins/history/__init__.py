"""What changed since when, from git: when each entry last changed, and what it said before. Only reads.

Light to import: a build that changes nothing asks only which commit it is at.
"""
