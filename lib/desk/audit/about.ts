// The subject of an entry, if it is no article: its detail has the id. The desk links to it while it exists.
import { z } from "zod";
import { db } from "@/lib/base/db";

/** By the name of the detail: the desk's page, and which of some ids still exist. */
const kinds = {
  userId: { folder: "users", find: (where: Where) => db().user.findMany({ where, select }) },
  authorId: { folder: "authors", find: (where: Where) => db().author.findMany({ where, select }) },
  sectionId: {
    folder: "sections",
    find: (where: Where) => db().section.findMany({ where, select }),
  },
  topicId: { folder: "topics", find: (where: Where) => db().topic.findMany({ where, select }) },
  recordingId: {
    folder: "recordings",
    find: (where: Where) => db().recording.findMany({ where, select }),
  },
  mediaId: { folder: "pictures", find: (where: Where) => db().media.findMany({ where, select }) },
};

type Where = { id: { in: string[] } };
const select = { id: true };

const named = z.object({
  userId: z.string().optional(),
  authorId: z.string().optional(),
  sectionId: z.string().optional(),
  topicId: z.string().optional(),
  mediaId: z.string().optional(),
  recordingId: z.string().optional(),
});
type Kind = keyof typeof kinds;

/** Null for a detail that names nothing, or nothing that still exists. */
export async function listPaths(details: readonly unknown[]): Promise<(string | null)[]> {
  const asked = details.map((detail) => idIn(detail));
  const found = new Set<string>();
  for (const [kind, { folder, find }] of Object.entries(kinds)) {
    const ids = asked.flatMap((one) => (one?.kind === kind ? [one.id] : []));
    if (ids.length === 0) continue;
    for (const { id } of await find({ id: { in: ids } })) found.add(`/desk/${folder}/${id}`);
  }
  return asked.map((one) => {
    const path = one && `/desk/${kinds[one.kind].folder}/${one.id}`;
    return path !== null && found.has(path) ? path : null;
  });
}

function idIn(detail: unknown): { kind: Kind; id: string } | null {
  const { data } = named.safeParse(detail);
  for (const kind of Object.keys(kinds) as Kind[]) {
    const id = data?.[kind];
    if (id !== undefined) return { kind, id };
  }
  return null;
}
