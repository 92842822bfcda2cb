"""What parsers, pydantic and systems say most: not ours, and so for the catalogue of translations alone."""

YAML = (
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
    "did not find expected key",
    "did not find expected node content",
    "could not find expected ':'",
    "found character that cannot start any token",
    "found undefined alias",
    "found unexpected end of stream",
    "found unknown escape character",
    "mapping values are not allowed in this context",
    "block sequence entries are not allowed in this context",
)

JSON = (
    "expecting value",
    "expecting property name enclosed in double quotes",
    "expecting ',' delimiter",
    "expecting ':' delimiter",
    "extra data",
    "unterminated string starting at",
    "invalid control character at",
    "Expecting value: line {row} column {column} (char {place})",
    "Extra data: line {row} column {column} (char {place})",
)

PYDANTIC = (
    "Input should be a valid dictionary",
    "Input should be a valid list",
    "Input should be a valid number",
    "Input should be a valid string",
    "Input should be greater than {limit}",
    "Input should be greater than or equal to {limit}",
    "Input should be less than {limit}",
    "Input should be less than or equal to {limit}",
    "Input should be {values}",
    "Field required",
    "Extra inputs are not permitted",
)

SYSTEM = (
    "Address already in use",
    "File exists",
    "File name too long",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
    "Read-only file system",
    "Too many open files",
)
