"""From the files of the content folder to texts that know where they stand."""
