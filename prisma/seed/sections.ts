// In the order of the masthead.

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

export type DemoSectionSlug = (typeof demoSections)[number]["slug"];
