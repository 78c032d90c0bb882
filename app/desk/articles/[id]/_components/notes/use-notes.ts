"use client";
// The notes are read again when the server tells of new ones, every so often, and after each command.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isSame } from "@/lib/base/same";
import { readNotes, sendNoteCommand } from "@/app/desk/articles/[id]/_components/notes/requests";
import { useUnsentNote } from "@/app/desk/articles/[id]/_components/notes/use-unsent-note";
import type { BroughtNote } from "@/components/desk/body-editor/paste/bring-word";
import { randomId } from "@/lib/base/random-id";
import { longestNote, type NewAnswer, type NotesOfArticle } from "@/lib/newsroom/notes/schema";
import { newsOf, openByBlock } from "@/lib/desk/notes/threads";

/** Milliseconds between two reads while the page is visible. */
const lookEvery = 30_000;

/** Ids of elements that get the focus. */
export const newNoteField = "new-note";
export const noteElement = (threadId: string) => `note-${threadId}`;

/** Unsent notes are kept by user, so that another user of this browser does not see them. */
export function useNotes(articleId: string, userId: string) {
  const [read, setRead] = useState<NotesOfArticle | "reading" | "failed">("reading");
  const [said, setSaid] = useState("");
  const [focused, setFocused] = useState({ id: "" });
  const latest = useRef<NotesOfArticle>(null);
  const looks = useRef(0);
  const heard = useRef<string>(null);
  const acts = useRef(0);
  const missed = useRef<string>(null);
  const unsentKey = `stet.note.${userId}.${articleId}`;
  const unsent = useUnsentNote(unsentKey);

  /** Of several reads the last one begun counts. One's own change is no news. */
  const look = useCallback(
    async (isAfterOwn = false) => {
      const own = (looks.current += 1);
      const next = await readNotes(userId, articleId);
      if (own !== looks.current) return;
      const before = latest.current;
      if (next === null) return setRead(before ?? "failed");
      if (isSame(next, before)) return;
      const news = before && !isAfterOwn ? newsOf(before.threads, next.threads) : "";
      if (news !== "") setSaid(news);
      latest.current = next;
      setRead(next);
    },
    [articleId, userId],
  );

  useEffect(() => {
    const lookIfSeen = () => void (document.hidden || look());
    void look();
    const timer = setInterval(lookIfSeen, lookEvery);
    window.addEventListener("focus", lookIfSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", lookIfSeen);
    };
  }, [look]);

  // After the render in which the element may first appear.
  useEffect(() => document.getElementById(focused.id)?.focus(), [focused]);

  /** `notes`: as the server tells it, another text for other notes. */
  const hear = useCallback(
    (notes: string) => {
      if (notes === heard.current) return;
      // One's own command looks by itself, perhaps before this one.
      if (acts.current > 0) {
        missed.current = notes;
        return;
      }
      heard.current = notes;
      void look();
    },
    [look],
  );

  async function whileActing<Result>(work: () => Promise<Result>): Promise<Result> {
    acts.current += 1;
    try {
      return await work();
    } finally {
      acts.current -= 1;
      const notes = missed.current;
      if (acts.current === 0 && notes !== null) {
        missed.current = null;
        hear(notes);
      }
    }
  }

  async function act(path: string, input: object, done: string) {
    return whileActing(async () => {
      const problems = await sendNoteCommand(userId, path, input);
      if (problems.length > 0) return problems;
      setSaid(done);
      await look(true);
      return problems;
    });
  }

  /** Gives those that could not be kept. A long one is several notes. */
  async function bring(notes: readonly BroughtNote[]): Promise<readonly BroughtNote[]> {
    const lost: BroughtNote[] = [];
    for (const note of notes) {
      for (let from = 0; from < note.words.length; from += longestNote) {
        const one = { ...note, words: note.words.slice(from, from + longestNote) };
        const sent = { id: randomId(), ...one };
        const problems = await sendNoteCommand(userId, `articles/${articleId}/notes`, sent);
        if (problems.length > 0) lost.push(one);
      }
    }
    if (lost.length < notes.length) await look(true);
    return lost;
  }

  const threads = typeof read === "string" ? null : read.threads;
  return {
    threads,
    people: typeof read === "string" ? [] : read.people,
    hasFailed: read === "failed",
    /** For screen readers. */
    said,
    unsent,
    answerKey: (threadId: string) => `${unsentKey}.${threadId}`,
    openByBlock: useMemo(() => openByBlock(threads ?? []), [threads]),
    look,
    bring: (brought: readonly BroughtNote[]) => whileActing(() => bring(brought)),
    hear,
    /** Each gives the sentences of a refusal. */
    write: () => act(`articles/${articleId}/notes`, unsent.note, "Note added."),
    answer: (threadId: string, { id, words }: NewAnswer) =>
      act(`notes/${threadId}/answers`, { id, words }, "Reply sent."),
    resolve: (threadId: string) => act(`notes/${threadId}/resolve`, {}, "Note resolved."),
    reopen: (threadId: string) => act(`notes/${threadId}/reopen`, {}, "Note reopened."),
    /** The text that was typed already goes along. */
    begin(blockId: string) {
      unsent.change({ blockId });
      setFocused({ id: newNoteField });
    },
    goTo(blockId: string) {
      const found = threads?.find((one) => one.blockId === blockId && one.resolved === null);
      if (found) setFocused({ id: noteElement(found.id) });
    },
    focus: (id: string) => setFocused({ id }),
  };
}
export type Notes = ReturnType<typeof useNotes>;
