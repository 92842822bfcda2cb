"""Files as content that layouts can read: opened, unpacked, known by what is in them."""
