"use client";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";

type Writer = {
  /** The user who opened the page; null if nobody is signed in. */
  user: { id: string; name: string } | null;
  /** The user for whom the page writes now. The same function at each render. */
  currentId: () => string;
};

const Context = createContext<Writer>({ user: null, currentId: () => "" });

type Props = {
  user: Writer["user"];
  /** Another user may go on with a text. */
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
