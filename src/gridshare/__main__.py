"""``python -m gridshare``."""

from gridshare.cli import main

if __name__ == "__main__":
    main()
