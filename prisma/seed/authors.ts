// The reporter of the wire story, and desks for what the project wrote itself, so that no person is invented.

export type DemoAuthor = {
  slug: string;
  name: string;
  contactEmail: string;
  biography: string;
  isTeam?: true;
};

export const demoAuthors = [
  {
    slug: "li-bingcun",
    name: "Li Bingcun",
    contactEmail: "bingcun@chinadailyhk.com",
    biography:
      "Byline of the China Daily wire story on Shenzhen’s Qianhai zone, filed from Shenzhen.",
  },
  {
    slug: "the-stet-desk",
    name: "The Stet desk",
    contactEmail: "desk@example.org",
    isTeam: true,
    biography:
      "A shared byline, not a person: articles in which this newsroom explains how it works.",
  },
  {
    slug: "the-picture-desk",
    name: "The picture desk",
    contactEmail: "pictures@example.org",
    isTeam: true,
    biography:
      "A shared byline, not a person: articles about the pictures here, which are drawn by a program of the project.",
  },
  {
    slug: "the-wire-desk",
    name: "The wire desk",
    contactEmail: "wire@example.org",
    isTeam: true,
    biography:
      "A shared byline, not a person: articles about copy that arrives from outside and what becomes of it.",
  },
] as const satisfies readonly DemoAuthor[];

export type DemoAuthorSlug = (typeof demoAuthors)[number]["slug"];
