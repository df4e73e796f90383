-- The rows of the file at hand, every cell as text under the canonical name of its column. Never typed by the engine: a typed load is no
-- check.
-- Variables: path, columns (name and type of each, in the order of the file), delimiter, quote, skip (rows up to and with the header),
-- longest_line, buffer_bytes.
CREATE OR REPLACE TEMP MACRO raw_rows() AS TABLE
SELECT * FROM read_csv(getvariable('path'), compression = 'none', hive_partitioning = false, columns = getvariable('columns'),
  delim = getvariable('delimiter'), quote = getvariable('quote'),
  escape = getvariable('quote'), skip = getvariable('skip')::BIGINT, header = false, auto_detect = false, store_rejects = true,
  rejects_limit = 0,
  max_line_size = getvariable('longest_line')::BIGINT, buffer_size = getvariable('buffer_bytes')::BIGINT);

-- The canonical rows of the file at hand: its own, unless they are made of them (shape.ts).
CREATE OR REPLACE TEMP MACRO file_rows() AS TABLE SELECT * FROM raw_rows();
