"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWork } from "@/app/desk/front/_components/use-work";
import {
  readArticles,
  readFront,
  readLive,
  sendFrontCommand,
  type FrontCommand,
} from "@/app/desk/front/_components/requests";
import { chosenIds } from "@/lib/content/fronts/arrangement";
import { isSameArrangement } from "@/lib/content/fronts/arranging";
import type { FrontArticle, FrontAtDesk } from "@/lib/desk/fronts/desk-shape";
import { fillFront } from "@/lib/content/fronts/filling";

export type FrontMessage = { words: string; isProblem: boolean };

export function useFront(userId: string, opened: FrontAtDesk) {
  const [front, setFront] = useState(opened);
  const [known, setKnown] = useState(() => addTo(new Map(), opened.articles));
  const [told, setTold] = useState<FrontMessage>({ words: "", isProblem: false });
  const [isBusy, setBusy] = useState(false);
  const [isSignedOut, setSignedOut] = useState(false);
  const work = useWork(userId, front);

  const learn = useCallback(
    (articles: readonly FrontArticle[]) => setKnown((map) => addTo(map, articles)),
    [],
  );
  const say = (words: string) => setTold({ words, isProblem: false });

  // Work goes on during the request.
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });

  /** Takes over the server's state. Work without a change follows it. */
  function take(now: FrontAtDesk) {
    setFront(now);
    learn(now.articles);
    if (!latest.current.isChanged) latest.current.beginAnew(now);
  }

  // Pinned articles that the server did not name, because it does not know this work.
  const missing = chosenIds(work.now)
    .filter((id) => !known.has(id))
    .join(" ");
  useEffect(() => {
    if (missing === "") return;
    void readArticles(userId, { ids: missing.split(" ") }).then((articles) =>
      learn(articles ?? []),
    );
  }, [missing, userId, learn]);

  async function look() {
    const now = await readFront(userId);
    if (now === null) return;
    take(now);
    const named = new Set(now.articles.map(({ id }) => id));
    const others = chosenIds(latest.current.now).filter((id) => !named.has(id));
    if (others.length > 0) learn((await readArticles(userId, { ids: others })) ?? []);
  }

  /** Whether it was done. `said`: the message then. */
  async function command(asked: FrontCommand, said: string): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    const answer = await sendFrontCommand(userId, asked);
    setBusy(false);
    if (answer.kind === "signed out") {
      setSignedOut(true);
      return false;
    }
    const stands = answer.kind === "done" ? answer.front : answer.current;
    if (stands !== null) take(stands);
    const isDone = answer.kind === "done" || isThereAlready(asked, stands);
    const { now, isChanged, beginAnew, rebase } = latest.current;
    if (isDone && stands !== null && asked.path === "") {
      // What was published or scheduled is done. What was changed meanwhile stays.
      if (isSameArrangement(now, asked.input.content)) beginAnew(stands);
      else rebase(stands.number);
    }
    if (isDone && stands !== null && asked.path === "/undo" && isChanged) rebase(stands.number);
    const words = answer.kind === "refused" && !isDone ? answer.problems.join(" ") : said;
    setTold({ words, isProblem: !isDone });
    if (isDone && isForReaders(asked)) {
      const live = await readLive(userId);
      setTold((now) => (now.words === words ? { ...now, words: `${words} ${live}` } : now));
    }
    return isDone;
  }

  const filled = useMemo(() => {
    const visible = new Map([...known].filter(([, { isVisible }]) => isVisible));
    const those = (ids: readonly string[]) => ids.flatMap((id) => visible.get(id) ?? []);
    const sections = new Map(front.sections.map(({ id, newest }) => [id, those(newest)]));
    return fillFront(work.now, visible, { site: those(front.newest), sections });
  }, [known, front, work.now]);

  return {
    ...{ front, work, filled, told, say, isBusy, isSignedOut, learn, look, command },
    article: (id: string): FrontArticle | null => known.get(id) ?? null,
    headline: (id: string): string => known.get(id)?.headline ?? "an article",
    signedIn: () => setSignedOut(false),
    /** Somebody arranged or scheduled something since this work began. */
    isOvertaken: work.isChanged && work.base !== front.number,
  };
}
export type FrontOfDesk = ReturnType<typeof useFront>;

/** Readers see a change at once. */
function isForReaders({ path, input }: FrontCommand): boolean {
  return path === "/undo" || ("from" in input && input.from === null);
}

/** A lost answer comes back as a refusal: readers see already what was sent. */
function isThereAlready({ input }: FrontCommand, stands: FrontAtDesk | null): boolean {
  return (
    stands !== null &&
    "from" in input &&
    input.from === null &&
    isSameArrangement(stands.content, input.content)
  );
}

function addTo(map: ReadonlyMap<string, FrontArticle>, articles: readonly FrontArticle[]) {
  return new Map([...map, ...articles.map((one) => [one.id, one] as const)]);
}
