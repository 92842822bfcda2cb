"""Tables of cells from text files, workbooks and Parquet: where the names are, what is above, what is cut off."""
