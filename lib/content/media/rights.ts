// The vocabulary of picture rights, and what follows from it at a moment.

/** `asksFor`: what the record must state as well. */
export const rightsTerms = {
  unknown: { label: "Not known yet", hint: "Find out before you publish it.", asksFor: null },
  own: { label: "Our own", hint: "Made by our own staff.", asksFor: null },
  agency: { label: "Agency", hint: "Covered by our subscription.", asksFor: null },
  handout: {
    label: "Handout",
    hint: "Supplied to the press, for use with that news.",
    asksFor: null,
  },
  publicDomain: { label: "Public domain", hint: "Out of copyright.", asksFor: null },
  creativeCommons: {
    label: "Creative Commons",
    hint: "The usage terms name the licence, such as CC BY 4.0.",
    asksFor: "terms",
  },
  licensed: {
    label: "Licensed until a date",
    hint: "The date is the last day it may be used.",
    asksFor: "date",
  },
  oneTimeUse: {
    label: "One-time use",
    hint: "For one article. Once that is published or scheduled, no other article may use it.",
    asksFor: null,
  },
} as const satisfies Record<
  string,
  { label: string; hint: string; asksFor: "date" | "terms" | null }
>;

export type Rights = keyof typeof rightsTerms;
export const allRights = Object.keys(rightsTerms) as [Rights, ...Rights[]];

/** An unknown term counts as `unknown`. */
export function readRights(stored: string): Rights {
  return allRights.find((term) => term === stored) ?? "unknown";
}

export type RightsStanding =
  | { kind: "allowed" }
  /** `ending`: allowed for at most `endsSoon` days more. */
  | { kind: "ending" | "ended"; until: Date }
  /** `by`: the other article's headline. */
  | { kind: "usedUp"; by: string };

/** Days. */
export const endsSoon = 7;

export function soonAfter(at: Date): Date {
  return new Date(at.getTime() + endsSoon * 24 * 60 * 60 * 1_000);
}

type Said = {
  rights: string;
  /** The first moment at which it has ended. */ rightsUntil: Date | null;
};

/**
 * Whether an article may show the picture. `usedBy`: another article that has shown it to readers, or is scheduled to.
 */
export function standingOf(said: Said, usedBy: string | null, at: Date): RightsStanding {
  const rights = readRights(said.rights);
  if (rights === "oneTimeUse" && usedBy !== null) return { kind: "usedUp", by: usedBy };
  const until = rightsTerms[rights].asksFor === "date" ? said.rightsUntil : null;
  if (until === null) return { kind: "allowed" };
  if (until <= at) return { kind: "ended", until };
  return until <= soonAfter(at) ? { kind: "ending", until } : { kind: "allowed" };
}
