export type DemoTopic = { slug: string; name: string; description: string };

export const demoTopics = [
  {
    slug: "accessibility",
    name: "Accessibility",
    description: "Pages and tools that work for everybody, whatever they read or write with.",
  },
  {
    slug: "publishing",
    name: "How publishing works",
    description: "What happens between an editor’s last keystroke and a reader’s screen.",
  },
  {
    slug: "small-newsrooms",
    name: "Small newsrooms",
    description: "What it takes to run a paper with few people and one machine.",
  },
  {
    slug: "shenzhen",
    name: "Shenzhen",
    description: "The city, its Qianhai zone and its neighbour Hong Kong.",
  },
  {
    slug: "trust",
    name: "Trust",
    description: "Corrections, honest times, and what else a paper owes its readers.",
  },
  {
    slug: "wire-copy",
    name: "Wire copy",
    description: "Stories that come from agencies: how they arrive, and what they allow.",
  },
] as const satisfies readonly DemoTopic[];

export type DemoTopicSlug = (typeof demoTopics)[number]["slug"];
