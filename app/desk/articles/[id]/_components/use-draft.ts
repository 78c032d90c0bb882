"use client";
// The draft in this browser: what was typed, what the server has acknowledged, and what became of the last request.
import { useCallback, useEffect, useRef, useState } from "react";
import { move, save, type Outcome } from "@/app/desk/articles/[id]/_components/requests";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { Content } from "@/lib/articles/schema";

export type Step = "save" | "publish" | "unpublish";

/** What the state line says; `stale` is told by the conflict dialog too. */
export type DraftState =
  | { kind: "opened" | "saved" | "published" | "unpublished" }
  | { kind: "working"; on: Step }
  /** Somebody else's newer text is shown now: nothing had been typed here. */
  | { kind: "renewed"; wanted: Step }
  | Exclude<Outcome, { kind: "done" }>;

export type Draft = ReturnType<typeof useDraft>;

export function useDraft(opened: EditedArticle) {
  const [article, setArticle] = useState(opened);
  const [content, setContent] = useState(opened.content);
  const [state, setState] = useState<DraftState>({ kind: "opened" });
  // Counts edits, so that what is typed while a request is under way is neither taken for saved
  // nor overwritten.
  const typed = useRef(0);
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  // How often somebody else's text was taken: each time the body editor begins anew from it.
  const [taken, setTaken] = useState(0);
  const isDirty = edits !== savedEdits;
  const isWorking = useRef(false);

  const edit = useCallback((change: Partial<Content>) => {
    setContent((current) => ({ ...current, ...change }));
    typed.current += 1;
    setEdits(typed.current);
  }, []);

  function takeTheirs(current: EditedArticle, next: DraftState = { kind: "opened" }) {
    setArticle(current);
    setContent(current.content);
    setSavedEdits(typed.current);
    setTaken((count) => count + 1);
    setState(next);
  }

  /** Saves what is unsaved, over `overruled` if that is given; gives the article to go on from, or null. */
  async function saved(overruled?: EditedArticle): Promise<EditedArticle | null> {
    if (!isDirty && !overruled) return article;
    const { version } = overruled ?? article;
    const input = { version, content, isOverruling: overruled !== undefined };
    const outcome = await save(article.id, input);
    if (outcome.kind !== "done") {
      setState(outcome);
      return null;
    }
    setArticle(outcome.article);
    setSavedEdits(edits);
    return outcome.article;
  }

  async function take(step: Step, overruled?: EditedArticle) {
    setState({ kind: "working", on: step });
    // What is taken from readers' sight does not wait for a text that cannot be saved.
    const latest = step === "unpublish" ? article : await saved(overruled);
    if (latest === null) return;
    if (step === "save") return setState({ kind: "saved" });
    const outcome = await move(article.id, step, latest.version);
    const isUntouched = typed.current === (step === "publish" ? edits : savedEdits);
    if (outcome.kind === "stale" && isUntouched) {
      takeTheirs(outcome.current, { kind: "renewed", wanted: step });
    } else if (outcome.kind === "done") {
      setArticle(outcome.article);
      setState({ kind: step === "publish" ? "published" : "unpublished" });
    } else {
      setState(outcome);
    }
  }

  /** A second press while a request is under way asks for nothing new. */
  async function run(step: Step, overruled?: EditedArticle) {
    if (isWorking.current) return;
    isWorking.current = true;
    await take(step, overruled).finally(() => {
      isWorking.current = false;
    });
  }

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  return { article, content, state, isDirty, taken, edit, run, takeTheirs };
}
