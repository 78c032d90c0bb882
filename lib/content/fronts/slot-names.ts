import {
  slotsOf,
  top,
  type Arrangement,
  type Group,
  type Slot,
} from "@/lib/content/fronts/arrangement";

type Sections = readonly { id: string; name: string }[];

/** “Lead”, “Secondary 2”, “Business 1”. */
export function slotName({ group, index }: Slot, sections: Sections): string {
  if (group !== top) return `${sectionName(group, sections)} ${index + 1}`;
  return index === 0 ? "Lead" : `Secondary ${index}`;
}

/** In the order of the page. */
export function allSlots(one: Arrangement): Slot[] {
  return groupsOf(one).flatMap((group) =>
    slotsOf(one, group).map((_slot, index) => ({ group, index })),
  );
}

export type SlotDifference = { where: string; mine: string; theirs: string };

/** `headline` names an article. */
export function slotDifferences(
  mine: Arrangement,
  theirs: Arrangement,
  sections: Sections,
  headline: (id: string) => string,
): SlotDifference[] {
  const inWords = (one: Arrangement, { group, index }: Slot) => {
    const id = slotsOf(one, group)[index];
    if (id === undefined) return "not there";
    return id === null ? "the newest" : `“${headline(id)}”`;
  };
  const groups = [...new Set([...groupsOf(mine), ...groupsOf(theirs)])];
  const slots = groups.flatMap((group) => {
    const count = Math.max(slotsOf(mine, group).length, slotsOf(theirs, group).length);
    return Array.from({ length: count }, (_, index) => ({ group, index }));
  });
  const order = ({ rows }: Arrangement) =>
    rows.map(({ sectionId }) => sectionName(sectionId, sections)).join(", ") || "none";
  return [
    ...slots.map((slot) => ({
      where: slotName(slot, sections),
      mine: inWords(mine, slot),
      theirs: inWords(theirs, slot),
    })),
    { where: "Rows", mine: order(mine), theirs: order(theirs) },
  ].filter((one) => one.mine !== one.theirs);
}

function groupsOf({ rows }: Arrangement): Group[] {
  return [top, ...rows.map(({ sectionId }) => sectionId)];
}

function sectionName(id: string, sections: Sections): string {
  return sections.find((section) => section.id === id)?.name ?? "A section";
}
