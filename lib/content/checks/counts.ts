// How much the checks found, in a sentence.
import { isBlocking, type Finding } from "@/lib/content/checks/finding";

export function countsOf(findings: readonly Finding[]): string {
  const toMend = findings.filter(isBlocking).length;
  const advised = findings.length - toMend;
  if (findings.length === 0) return "No problems found.";
  const things = `${toMend} ${toMend === 1 ? "problem" : "problems"} to fix before publishing`;
  const suggestions = `${advised} ${advised === 1 ? "suggestion" : "suggestions"}`;
  const parts = [toMend === 0 ? "Nothing to fix" : things, ...(advised === 0 ? [] : [suggestions])];
  return `${parts.join(", ")}.`;
}
