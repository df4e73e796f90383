/** A label that wants to stand at `at` and takes `width`, on one line of a given length. */
export interface Label {
  at: number;
  width: number;
}

/**
 * Moves labels as little as needed so that none covers another or leaves the line. Null where they do not fit at all.
 * @param labels in the order of their wishes
 */
export function apart(labels: readonly Label[], length: number, gap: number): number[] | null {
  const needed = labels.reduce((sum, label) => sum + label.width, 0) + gap * Math.max(0, labels.length - 1);
  if (needed > length) return null;
  const places = labels.map((label) => Math.max(0, label.at));
  for (let index = 1; index < labels.length; index += 1) {
    places[index] = Math.max(places[index]!, places[index - 1]! + labels[index - 1]!.width + gap);
  }
  let end = length;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    places[index] = Math.max(0, Math.min(places[index]!, end - labels[index]!.width));
    end = places[index]! - gap;
  }
  return places;
}

/** As many of the labels as stand side by side, with their places: those of the smallest size are left out first. */
export function fitting<One extends Label>(
  labels: readonly One[],
  length: number,
  gap: number,
  size: (label: One) => number,
): { label: One; place: number }[] {
  const places = apart(labels, length, gap);
  if (places) return labels.map((label, index) => ({ label, place: places[index]! }));
  const smallest = labels.reduce((least, label) => (size(label) < size(least) ? label : least));
  return fitting(
    labels.filter((label) => label !== smallest),
    length,
    gap,
    size,
  );
}
