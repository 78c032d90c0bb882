// What a version did to the one before it, as readers are told.
import type { Version } from "@/lib/site/corrections/versions";

const words = {
  update: "New reporting",
  typo: "Typo",
  clarification: "Clarification",
  correction: "Correction",
} as const;

export function versionWords({ number, change }: Pick<Version, "number" | "change">): string {
  if (number === 1) return "First version";
  return change === null ? "Published again" : words[change];
}
