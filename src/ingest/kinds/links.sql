-- One step of finding what belongs together: each word takes the least label among those that it is linked with, and that label's own.
-- Inputs: link (grp, a, b), linked (grp, word, label). Gives the number of words whose label moved; none are left when the groups are found.
UPDATE linked SET label = nearer.label
FROM (
  SELECT grp, word, min(label) AS label
  FROM (
    SELECT k.grp, k.a AS word, n.label FROM link k JOIN linked n ON n.grp = k.grp AND n.word = k.b
    UNION ALL
    SELECT k.grp, k.b, n.label FROM link k JOIN linked n ON n.grp = k.grp AND n.word = k.a
    UNION ALL
    SELECT l.grp, l.word, n.label FROM linked l JOIN linked n ON n.grp = l.grp AND n.word = l.label
  )
  GROUP BY grp, word
) AS nearer
WHERE nearer.grp = linked.grp AND nearer.word = linked.word AND nearer.label < linked.label;
