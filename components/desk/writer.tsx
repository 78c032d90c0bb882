"use client";
// For whom a page of the desk writes.
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";

type Writer = {
  /** Who opened the page; null if nobody is signed in. */
  user: { id: string; name: string } | null;
  /** Gives the id of the user for whom the page writes by now. It is the same function at each render. */
  currentId: () => string;
};

const Context = createContext<Writer>({ user: null, currentId: () => "" });

type Props = {
  user: Writer["user"];
  /** Where it is not who opened the page: a text goes on under another name once its next writer says so. */
  currentId?: Writer["currentId"];
  children: ReactNode;
};

export function WriterOfPage({ user, currentId, children }: Props) {
  const openedBy = useStable(() => user?.id ?? "");
  const writer = useMemo(
    () => ({ user, currentId: currentId ?? openedBy }),
    [user, currentId, openedBy],
  );
  return <Context value={writer}>{children}</Context>;
}

export function useWriter(): Writer {
  return useContext(Context);
}
