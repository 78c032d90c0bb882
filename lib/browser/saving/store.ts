// Unacknowledged text in IndexedDB: one record for each article and tab.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Content } from "@/lib/content/articles/schema";
import { emptyFields } from "@/lib/content/fields";

export type KeptText = {
  articleId: string;
  tabId: string;
  userId: string;
  base: Content;
  baseVersion: number;
  sent: { saveId: string; content: Content } | null;
  /** The id of the next save; null in older records. */
  nextSaveId: string | null;
  content: Content;
  /** Milliseconds since 1970. */
  changedAt: number;
};

export type TextStore = {
  put: (text: KeptText) => Promise<void>;
  remove: (articleId: string, tabId: string) => Promise<void>;
  /** Latest first; other users' texts stay hidden. */
  list: (articleId: string, userId: string) => Promise<KeptText[]>;
};

const table = "texts";

type Schema = DBSchema & { [table]: { key: [string, string]; value: KeptText } };

/** Each call fails without a store or room in it. */
export function browserStore(): TextStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opened = null;
  };

  function database() {
    opened ??= openDB<Schema>("stet", 1, {
      upgrade: (db) => db.createObjectStore(table, { keyPath: ["articleId", "tabId"] }),
      // Must not block a newer program in another tab.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  }

  return {
    put: async (text) => void (await (await database()).put(table, text)),
    remove: async (articleId, tabId) => (await database()).delete(table, [articleId, tabId]),
    list: async (articleId, userId) => {
      const ofArticle = IDBKeyRange.bound([articleId], [articleId, []]);
      const texts = await (await database()).getAll(table, ofArticle);
      return texts
        .filter((text) => text.userId === userId)
        .map(upToDate)
        .sort((a, b) => b.changedAt - a.changedAt);
    },
  };
}

/**
 * A field newer than the text is empty on each side, so that a merge takes the server's. A field newer than this
 * program is given back unchanged.
 */
function upToDate(text: KeptText): KeptText {
  const { base, content, sent } = text;
  return {
    ...text,
    base: withAllFields(base),
    content: withAllFields(content),
    nextSaveId: text.nextSaveId ?? null,
    sent: sent && { ...sent, content: withAllFields(sent.content) },
  };
}

function withAllFields(kept: Pick<Content, "body"> & Partial<Content>): Content {
  return { ...emptyFields, ...kept };
}
