"""Files as content that layouts can read: opened, unpacked, told apart by what is in them."""
