-- The numbers in the buckets of an ageing list join the sample (cell-sample.sql), each by itself.
INSERT INTO cell_sample
SELECT DISTINCT 'number', shape
FROM (SELECT number_shape(clean(unnest(regexp_extract_all(buckets, '(?:^|;)-?[0-9]+:([^;]*)', 1)))) AS shape FROM file_rows())
WHERE shape IS NOT NULL;
