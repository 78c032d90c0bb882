import { createContext, use } from "react";
import type { FrontOfDesk } from "@/app/desk/front/_components/use-front";
import type { Slot } from "@/lib/content/fronts/arrangement";

export type Arranging = FrontOfDesk & {
  /** `button` gets the focus again afterwards. */
  pinTo: (articleId: string, slot: Slot, button?: "up" | "down" | "move" | "pin") => void;
  takeOff: (articleId: string) => void;
  step: (change: RowChange, sectionId: string) => void;
  askWhere: (articleId: string) => void;
};

export type RowChange = "up" | "down" | "more" | "fewer" | "out" | "back";

export const FrontContext = createContext<Arranging | null>(null);

export function useArranging(): Arranging {
  const arranging = use(FrontContext);
  if (arranging === null) throw new Error("It is used within the page of the front.");
  return arranging;
}
