"""XML for machines: the site map and the news feed."""
