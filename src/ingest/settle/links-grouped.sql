-- The words by which lines belong together, in the place of their own; a line that no other names, and that names none, is by itself.
-- Inputs: staged_line, linked; variable linked_sources (numbers of the files whose lines name one another, as text).
UPDATE staged_line SET grp = (
  SELECT replace(label, chr(31), '/') FROM linked WHERE linked.owner
    = concat_ws(chr(31), coalesce(staged_line.customer, ''), staged_line.entity) AND linked.word = staged_line.grp
)
WHERE source IN (SELECT unnest(getvariable('linked_sources')::INTEGER[]));
DROP TABLE link;
DROP TABLE linked;
TRUNCATE line_link;
