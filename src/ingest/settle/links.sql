-- One step of finding what belongs together: each word takes the least label among those that it is linked with, and that label's own.
-- Inputs: link (owner, a, b), linked (owner, word, label). Gives the number of words whose label moved; none are left when the groups are
-- found.
UPDATE linked SET label = nearer.label
FROM (
  SELECT owner, word, min(label) AS label
  FROM (
    SELECT k.owner, k.a AS word, n.label FROM link k JOIN linked n ON n.owner = k.owner AND n.word = k.b
    UNION ALL
    SELECT k.owner, k.b, n.label FROM link k JOIN linked n ON n.owner = k.owner AND n.word = k.a
    UNION ALL
    SELECT l.owner, l.word, n.label FROM linked l JOIN linked n ON n.owner = l.owner AND n.word = l.label
  )
  GROUP BY owner, word
) AS nearer
WHERE nearer.owner = linked.owner AND nearer.word = linked.word AND nearer.label < linked.label;
