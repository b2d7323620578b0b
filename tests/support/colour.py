"""A colour profile of four inks for tests: a sound header and the words every profile has, no measured colours."""

_HEADER = 128


def small_profile(*, inks: bytes = b"CMYK", use: bytes = b"prtr") -> bytes:
    """The bytes of a small ICC file (ICC.1:2010): header, table of tags, description, copyright, white."""
    tags = {
        b"cprt": b"text\0\0\0\0" + b"CC0\0",
        b"desc": b"desc\0\0\0\0" + (5).to_bytes(4) + b"Test\0" + bytes(79),
        b"wtpt": b"XYZ \0\0\0\0" + bytes.fromhex("0000f6d6000100000000d32d"),
    }
    start = _HEADER + 4 + 12 * len(tags)
    table, data = len(tags).to_bytes(4), b""
    for name, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += name + (start + len(data)).to_bytes(4) + len(content).to_bytes(4)
        data += padded
    header = bytearray(_HEADER)
    header[0:4] = (start + len(data)).to_bytes(4)
    header[8:12] = bytes.fromhex("02400000")
    header[12:24] = use + inks + b"Lab "
    header[36:40] = b"acsp"
    header[68:80] = bytes.fromhex("0000f6d6000100000000d32d")
    return bytes(header) + table + data
