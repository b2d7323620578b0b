"""What the guide is about, as plain data: models, reader, checks. Knows no website and no paper."""

from catalog.loader import Desk, load
from catalog.model import Catalog
from catalog.problems import Problem, Severity

__all__ = ["Catalog", "Desk", "Problem", "Severity", "load"]
