"""Visits of vehicles out of files: charge detail records, tables of sessions, shifts of a fleet."""
