"use client";
// The draft in this browser: what was typed, what the server has acknowledged, and what became of the last request.
import { useCallback, useEffect, useRef, useState } from "react";
import { move, save, type Outcome } from "@/app/desk/articles/[id]/_components/requests";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { Content } from "@/lib/articles/schema";

/** What the state bar says; `stale` is told by the conflict dialog. */
export type DraftState =
  | { kind: "opened" }
  | { kind: "working"; on: "save" | "publish" | "unpublish" }
  | { kind: "saved" | "published" | "unpublished" }
  | Exclude<Outcome, { kind: "done" }>;

export function useDraft(opened: EditedArticle) {
  const [article, setArticle] = useState(opened);
  const [content, setContent] = useState(opened.content);
  const [state, setState] = useState<DraftState>({ kind: "opened" });
  // Counts edits, so that what is typed while a save is under way stays unsaved.
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  const isDirty = edits !== savedEdits;
  const isWorking = useRef(false);

  const edit = useCallback((change: Partial<Content>) => {
    setContent((current) => ({ ...current, ...change }));
    setEdits((count) => count + 1);
  }, []);

  async function run(on: "save" | "publish" | "unpublish", over?: EditedArticle) {
    // A second press while a request is under way asks for nothing new.
    if (isWorking.current) return;
    isWorking.current = true;
    setState({ kind: "working", on });
    try {
      let latest = over ?? article;
      if (isDirty || over) {
        const input = { version: latest.version, content, isOverruling: over !== undefined };
        const outcome = await save(article.id, input);
        if (outcome.kind !== "done") return setState(outcome);
        latest = outcome.article;
        setArticle(latest);
        setSavedEdits(edits);
      }
      if (on === "save") return setState({ kind: "saved" });
      const outcome = await move(article.id, on, latest.version);
      if (outcome.kind !== "done") return setState(outcome);
      setArticle(outcome.article);
      setState({ kind: on === "publish" ? "published" : "unpublished" });
    } finally {
      isWorking.current = false;
    }
  }

  /** Goes on from what somebody else saved; gives back what was typed here, to be set aside. */
  function takeTheirs(current: EditedArticle): Content {
    setArticle(current);
    setContent(current.content);
    setEdits(0);
    setSavedEdits(0);
    setState({ kind: "opened" });
    return content;
  }

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  return { article, content, state, isDirty, edit, run, takeTheirs, setState };
}
