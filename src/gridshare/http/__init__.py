"""The door over HTTP: plan, validate and look up kinds. What it promises is published in the top-level ``api/``."""
