"""JSON and XML: records found in them, and the channels that they hold."""
