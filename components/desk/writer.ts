"use client";
// For whom a page of the desk writes.
import { createContext, useContext } from "react";
import { useFormsOfPage } from "@/components/desk/forms/forms-of-page";

/** Where it is not who opened the page: a text goes on under another name once its next writer says so. */
export const WriterContext = createContext<(() => string) | null>(null);

/** Gives the id of the user for whom the page writes by now. */
export function useWriter(): () => string {
  const own = useContext(WriterContext);
  const { user } = useFormsOfPage();
  return own ?? (() => user?.id ?? "");
}
