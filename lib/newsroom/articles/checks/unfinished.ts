// The refusal to publish what the checks hold back.
import { isBlocking, type Finding } from "@/lib/content/checks/finding";
import { InvalidInputError } from "@/lib/base/errors";

/** What is not to be published as it is. `problems` are the blocking findings; `findings` are all. */
export class UnfinishedError extends InvalidInputError {
  override name = "UnfinishedError";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.filter(isBlocking).map(({ words }) => words));
    this.findings = findings;
  }
}
