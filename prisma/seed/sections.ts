// The sections of the demo newsroom, in the order of the masthead.

export type DemoSection = {
  slug: string;
  name: string;
};

export const demoSections = [
  { slug: "business", name: "Business" },
  { slug: "newsroom", name: "Newsroom" },
  { slug: "readers", name: "Readers" },
  { slug: "technology", name: "Technology" },
] as const satisfies readonly DemoSection[];

/** The slug of a section of the demo newsroom. */
export type DemoSectionSlug = (typeof demoSections)[number]["slug"];
