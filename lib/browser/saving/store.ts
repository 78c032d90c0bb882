// Where unacknowledged text is kept in the browser: one record per article and tab, in IndexedDB.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Content } from "@/lib/content/articles/schema";
import { emptyFields } from "@/lib/content/fields";

/** Text that the server has not acknowledged. */
export type KeptText = {
  articleId: string;
  tabId: string;
  userId: string;
  /** What the server was known to have, and its version. */
  base: Content;
  baseVersion: number;
  /** A save that was sent and not answered, which the server may have or not. */
  sent: { saveId: string; content: Content } | null;
  /** The id under which the text goes next; null in a text that was kept before that was said. */
  nextSaveId: string | null;
  /** The text as it stood in the tab. */
  content: Content;
  /** When it was typed: milliseconds since 1970. */
  changedAt: number;
};

export type TextStore = {
  put: (text: KeptText) => Promise<void>;
  remove: (articleId: string, tabId: string) => Promise<void>;
  /** The texts that this user typed into this article, latest first; those of other users are not given out. */
  list: (articleId: string, userId: string) => Promise<KeptText[]>;
};

const table = "texts";

type Schema = DBSchema & { [table]: { key: [string, string]; value: KeptText } };

/** The store of this browser. Each call fails where the browser has none, or no room in it. */
export function browserStore(): TextStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opened = null;
  };

  function database() {
    opened ??= openDB<Schema>("stet", 1, {
      upgrade: (db) => db.createObjectStore(table, { keyPath: ["articleId", "tabId"] }),
      // A newer program in another tab changes the store: it must not wait for this one.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      // The next call tries anew.
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
 * A text as this program reads it. A field from after its time is empty on each side, so that a merge takes what stands.
 * A field that only a newer program knows is given back as it was kept.
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
