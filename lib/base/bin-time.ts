// How long something is in the bin.

/** Days for which it stays there. */
export const binDays = 30;

const span = binDays * 24 * 60 * 60 * 1_000;

/** When what was put into the bin then is deleted. */
export function deletedAt(binnedAt: Date): Date {
  return new Date(binnedAt.getTime() + span);
}

/** What was put into the bin up to that moment is to be deleted at this one. */
export function keptSince(at: Date): Date {
  return new Date(at.getTime() - span);
}
