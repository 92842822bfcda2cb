"""What comes out: decisions tidied to the published resolution, what follows from them, and the document of both."""
