// What the records that a content names by id are called.

export type Names = {
  section: (id: string) => string;
  topic: (id: string) => string;
  author: (id: string) => string;
  picture: (id: string) => string;
  article: (id: string) => string;
};
