"""The Nu HTML Checker (validator.w3.org) on every page, where somebody has it: ``VNU_JAR`` names its jar."""

import os
import shutil
import subprocess

import pytest
from support.guide import BuiltGuide

ON_PURPOSE = ".*(“list” role is unnecessary|violates Content Security Policy).*"
"""Not faults: Safari forgets that a list without bullets is one, and a file has no origin to be ``'self'``."""


def test_the_checker_finds_nothing(guide: BuiltGuide) -> None:
    """No error and no warning, on any page of the site."""
    jar, java = os.environ.get("VNU_JAR"), shutil.which("java")
    if not jar or not java:
        pytest.skip(
            "De Nu HTML Checker is NIET gelopen: zet VNU_JAR op het pad van vnu.jar, en installeer Java."
        )
    command = [java, "-jar", jar, "--skip-non-html", "--format", "gnu", "--filterpattern", ON_PURPOSE]
    said = subprocess.run(
        [*command, str(guide.output)], capture_output=True, text=True, check=False, timeout=300
    )
    assert (said.returncode, said.stdout + said.stderr) == (0, "")
