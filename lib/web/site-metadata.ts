// What the site's pages say of themselves in their head.
import type { Metadata } from "next";

/** A page's own title and address; `description` may be empty. */
export function pageMetadata(page: {
  title: string;
  path: string;
  description?: string;
}): Metadata {
  const { title, path, description } = page;
  return { title, description: description || undefined, alternates: { canonical: path } };
}

/** A further page of a list. Search engines follow its links and list the articles themselves. */
export function olderMetadata(name: string): Metadata {
  return { title: `${name}, earlier`, robots: { index: false, follow: true } };
}

/** Next itself adds that such a page is not to be indexed. */
export const notFoundMetadata: Metadata = { title: "Page not found" };
