// Names of the records that a content refers to by id.

export type Names = {
  section: (id: string) => string;
  topic: (id: string) => string;
  author: (id: string) => string;
  picture: (id: string) => string;
  article: (id: string) => string;
};
