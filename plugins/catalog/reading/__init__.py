"""From the bytes of a file to texts that know where they stand."""
