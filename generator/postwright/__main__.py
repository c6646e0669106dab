"""`python -m postwright`."""

from postwright.cli import main

if __name__ == "__main__":
    main()
