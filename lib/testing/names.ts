import type { Names } from "@/lib/content/blocks/names";

export const namesForTests: Names = {
  section: (id) => `section ${id}`,
  topic: (id) => `topic ${id}`,
  author: (id) => `author ${id}`,
  picture: (id) => `picture ${id}`,
  article: (id) => `article ${id}`,
};
