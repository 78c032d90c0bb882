"use client";
// The save engine of the page: created once, told of the page's events, and rendered from its snapshots.
import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { BodyEditorHandle } from "@/components/desk/body-editor/editor-handle";
import { onSignedIn } from "@/components/desk/sign-in/signed-in";
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";
import { mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import { randomId } from "@/lib/base/random-id";
import { SaveEngine } from "@/lib/browser/saving/engine";
import { serverOf } from "@/lib/browser/saving/requests";
import type { Snapshot } from "@/lib/browser/saving/snapshot";
import { browserStore } from "@/lib/browser/saving/store";
import { Tabs } from "@/lib/browser/saving/tabs";
import { timers } from "@/lib/browser/saving/timers";

/** `tabId` belongs to this opening of the page. */
export type Saving = { engine: SaveEngine; now: Snapshot; tabId: string };

/** The body editor gets others' words. */
export function useSaving(
  opened: EditedArticle,
  userId: string,
  editor: RefObject<BodyEditorHandle | null>,
): Saving {
  const [tabId] = useState(randomId);
  const [engine] = useState(() => {
    const engine: SaveEngine = new SaveEngine({
      ...{ opened, userId, tabId, timers },
      server: serverOf(opened.id, () => engine.userId),
      store: browserStore(),
      rules: { mergeContents, resolveConflicts },
      applyBody: (body) => editor.current?.applyBody(body),
    });
    return engine;
  });
  const now = useSyncExternalStore(
    engine.listen,
    () => engine.snapshot,
    () => engine.snapshot,
  );
  useEffect(() => listenToPage(engine), [engine]);
  useEffect(() => goOnWhenSignedIn(engine, userId), [engine, userId]);
  useEffect(() => lookForLost(engine, tabId), [engine, tabId]);
  return { engine, now, tabId };
}

/** Also when the router leaves the page. */
function listenToPage(engine: SaveEngine): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const leave = () => engine.leave();
  const see = () => (document.visibilityState === "hidden" ? leave() : engine.comeBack());
  // What can still be sent, or is kept, needs no question.
  const warn = (event: BeforeUnloadEvent) => {
    engine.keep();
    if (!engine.isSafeToLeave) event.preventDefault();
  };
  document.addEventListener("visibilitychange", see, { signal });
  window.addEventListener("pagehide", leave, { signal });
  window.addEventListener("pageshow", () => engine.comeBack(), { signal });
  window.addEventListener("online", () => engine.reachable(), { signal });
  window.addEventListener("beforeunload", warn, { signal });
  engine.comeBack();
  return () => {
    ending.abort();
    leave();
  };
}

/** Another part of the page, or another tab, may have signed in. If it is another user, the dialog asks first. */
function goOnWhenSignedIn(engine: SaveEngine, userId: string): () => void {
  return onSignedIn((now) => {
    if (engine.snapshot.outcome === "signed out" && now === userId) engine.signedIn(now);
  });
}

function lookForLost(engine: SaveEngine, tabId: string): () => void {
  const tabs = new Tabs(new BroadcastChannel("stet.tabs"), tabId);
  void engine.lookForLost(tabs.call());
  return () => tabs.close();
}
