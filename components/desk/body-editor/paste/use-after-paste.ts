// What is done once the editor has taken in a paste or a drop.
import { useEffect, type RefObject } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";

/**
 * Calls `then` after each paste and drop in the element. React's own handlers are not called where the block that was
 * pasted into is gone by then: they look for the element from there.
 */
export function useAfterPaste(element: RefObject<HTMLElement | null>, then: () => void): void {
  const stable = useStable(then);
  useEffect(() => {
    const around = element.current;
    const finish = () => stable();
    for (const type of ["paste", "drop"]) around?.addEventListener(type, finish);
    return () => {
      for (const type of ["paste", "drop"]) around?.removeEventListener(type, finish);
    };
  }, [element, stable]);
}
