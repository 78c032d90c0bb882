import { isBlocking, type Finding } from "@/lib/content/checks/finding";
import { InvalidInputError } from "@/lib/base/errors";

/** `problems`: the blocking findings; `findings`: all. */
export class UnfinishedError extends InvalidInputError {
  override name = "UnfinishedError";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.filter(isBlocking).map(({ words }) => words));
    this.findings = findings;
  }
}
