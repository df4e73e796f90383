/**
 * The turns in which apply-oldest-first.sql is run (variable oldest_first_turn): the money of one entity never settles what is owed to
 * another; only what names none may meet either.
 */
export function oldestFirstTurns(severalEntities: boolean): readonly string[] {
  return severalEntities ? ['entity', 'credit', 'item'] : ['all'];
}
