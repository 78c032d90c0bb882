// Open pages that are told at once what happens to their article. All those of this process are looked after by one query:
// after each commit of this process, and a few times a second for what other servers and commands wrote.
import { isSame } from "@/lib/base/same";
import { onceInProcess, serverState } from "@/lib/base/process/once-in-process";
import { logWarning } from "@/lib/base/log/log";
import { openedArticles, type OpenedArticle } from "@/lib/newsroom/presence/queries";

/** Milliseconds between two looks for what others wrote. */
export const lookEvery = 500;

/** Milliseconds after a commit: of several at once one look tells. */
const afterCommit = 30;

type Watch = {
  articleId: string;
  /** At first, and whenever something changed. Null: it is over, since the article or this server goes. */
  tell: (article: OpenedArticle | null) => void;
};

class Watches {
  readonly #all = new Set<Watch>();
  readonly #told = new WeakMap<Watch, OpenedArticle>();
  #timer: NodeJS.Timeout | undefined;
  #dueAt = Infinity;
  #isLooking = false;
  #isOver = serverState.isStopping === true;

  constructor() {
    serverState.onCommit = () => this.#lookWithin(afterCommit);
    serverState.endStreams = () => {
      this.#isOver = true;
      for (const watch of [...this.#all]) this.#end(watch);
    };
  }

  add(watch: Watch): () => void {
    this.#all.add(watch);
    if (this.#isOver) queueMicrotask(() => this.#end(watch));
    else this.#lookWithin(0);
    return () => void this.#all.delete(watch);
  }

  #end(watch: Watch): void {
    if (this.#all.delete(watch)) watch.tell(null);
  }

  #lookWithin(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (this.#all.size === 0 || at >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = at;
    this.#timer = setTimeout(() => void this.#look(), milliseconds).unref();
  }

  async #look(): Promise<void> {
    this.#dueAt = Infinity;
    if (this.#all.size === 0) return;
    // Who comes in meanwhile is looked after next.
    if (this.#isLooking) return this.#lookWithin(afterCommit);
    this.#isLooking = true;
    try {
      const watches = [...this.#all];
      const articles = await openedArticles([...new Set(watches.map((one) => one.articleId))]);
      for (const watch of watches) this.#tell(watch, articles.get(watch.articleId));
    } catch (error) {
      // The pages ask by themselves as well, and are told what is the matter.
      logWarning("Open articles could not be looked at.", { error });
    } finally {
      this.#isLooking = false;
      this.#lookWithin(lookEvery);
    }
  }

  #tell(watch: Watch, article: OpenedArticle | undefined): void {
    if (article === undefined) return this.#end(watch);
    if (!this.#all.has(watch) || isSame(shown(article), shown(this.#told.get(watch)))) return;
    this.#told.set(watch, article);
    watch.tell(article);
  }
}

/** Without when each tab was last seen, which is told to nobody. */
function shown(article: OpenedArticle | undefined) {
  const tabs = article?.tabs.map(({ tabId, userId, blockId }) => [tabId, userId, blockId]);
  return { ...article, tabs };
}

const watches = onceInProcess("watches of articles", () => new Watches());

/** Tells how the article stands, and each change until the result is called. */
export function watchArticle(articleId: string, tell: Watch["tell"]): () => void {
  return watches.add({ articleId, tell });
}
