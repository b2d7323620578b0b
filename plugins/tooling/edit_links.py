"""Where a file of the content can be seen and changed on GitHub."""

from urllib.parse import quote

BRANCH = "main"


def edit_link(repository: str | None, path: str) -> str:
    """The page where a content file can be changed; empty when the guide does not say where its files are.

    Takes ``broncode`` of ``site.yml`` and the path within the content folder.
    """
    return f"{repository.rstrip('/')}/edit/{BRANCH}/content/{quote(path)}" if repository else ""
