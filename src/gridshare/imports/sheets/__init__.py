"""Tables of cells from text files, workbooks and Parquet: where the names stand, what stands above, what is cut off."""
