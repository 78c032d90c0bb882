import type { Sign, SignState } from "@/lib/desk/signs/sign";

export const stateWords: Record<SignState, string> = {
  well: "Well",
  look: "Look at it",
  act: "Act",
};

export function summaryOf(signs: readonly Sign[]): string {
  const count = (state: SignState) => signs.filter((sign) => sign.state === state).length;
  const parts = [
    phrase(count("act"), "thing needs you to act", "things need you to act"),
    phrase(count("look"), "thing is worth a look", "things are worth a look"),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "All is well." : `${parts.join(", ")}.`;
}

function phrase(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}`;
}
