import { useEffect, type RefObject } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";

/** Native listeners: React's are not called if the block that was pasted into is gone by then. */
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
