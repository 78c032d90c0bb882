import { isBlocking, readFindings, type Finding } from "@/lib/content/checks/finding";
import type { Transition } from "@/lib/content/articles/workflow";
import type {
  MergedWith,
  OpenArticle,
  Question,
  Snapshot,
  StepEnd,
} from "@/lib/browser/saving/snapshot";

const steps: Record<Transition, { doing: string; done: string; not: string }> = {
  sendToReview: words("Sending to review", "Sent to review.", "Not sent to review"),
  sendBack: words("Sending back", "Sent back to its writer.", "Not sent back"),
  approve: words("Approving", "Approved. It is ready to publish.", "Not approved"),
  publish: words("Publishing", "Published. Readers see this version.", "Not published"),
  schedule: words("Scheduling", "Scheduled.", "Not scheduled"),
  unschedule: words(
    "Cancelling scheduled publication",
    "Scheduled publication cancelled.",
    "Still scheduled",
  ),
  unpublish: words(
    "Unpublishing",
    "Unpublished. Readers no longer see this article.",
    "Not unpublished",
  ),
  retract: words("Retracting", "Retracted. Readers see why.", "Not retracted"),
  reinstate: words("Reinstating", "Reinstated. Readers see this article.", "Not reinstated"),
};

function words(doing: string, done: string, not: string) {
  return { doing: `${doing} …`, done, not };
}

export type StateWords = {
  /** Spoken when it changes. */
  words: string;
  /** Changes every few seconds, so that it is not spoken. */
  aside: string;
  isTrouble: boolean;
};

export function stateWords(now: Snapshot, userName: string): StateWords {
  const { doing, state, step, isUnsaved, isKept } = now;
  const isSavingByItself = doing === "autosave";
  if (doing !== null && !isSavingByItself) {
    return {
      words: doing === "save" ? "Saving …" : steps[doing].doing,
      aside: "",
      isTrouble: false,
    };
  }
  const trouble = troubleWords(now, userName);
  const isUnkept = isUnsaved && !isKept;
  const sentences = [
    step && stepWords(step, now.article),
    now.turn,
    mergedWords(now.merged, userName),
    trouble ?? (step?.isDone ? null : savedWords(now, userName)),
    isUnkept && "This browser cannot keep unsaved text: do not close this page.",
  ];
  return {
    words: sentences.filter(Boolean).join(" "),
    aside: isSavingByItself ? "Saving …" : state === "unsaved" ? "Unsaved changes" : "",
    isTrouble: trouble !== null || step?.isDone === false || isUnkept,
  };
}

function savedWords({ article, saved }: Snapshot, userName: string): string {
  const { savedAt, savedTime, savedBy, wireFile, version } = article;
  if (saved?.version === version) return `Saved at ${saved.pressedAt ?? savedTime}.`;
  if (saved && savedBy === userName) return `Saved at ${savedTime}.`;
  const verb = wireFile && !savedBy ? "Imported" : "Saved";
  return `${verb} ${savedAt}${savedBy ? ` by ${savedBy}` : ""}.`;
}

function troubleWords(
  { outcome, problems, failureNumber, question, changes }: Snapshot,
  userName: string,
): string | null {
  const kept = changes === 1 ? "1 change" : `${changes} changes`;
  switch (outcome) {
    case "conflict":
      return question && questionWords(question, userName);
    case "signed out":
      return "Not saved: you have been signed out. Your text is still here.";
    case "refused":
      return `Not saved: ${problems.join(" ")}`;
    case "gone":
      return "Not saved: this article no longer exists. Your text is still here for you to copy.";
    case "offline":
      if (changes === 0)
        return "Offline. Your text is saved. A version is kept once you are online.";
      return `Offline with ${kept} kept in this browser.`;
    case "failed": {
      const why = problems.join(" ") || "the server failed.";
      const report =
        failureNumber && ` If this goes on, tell an administrator its number: ${failureNumber}.`;
      const what = changes === 0 ? "Not kept as a version yet" : "Not saved yet";
      const then =
        changes === 0 ? "Trying again." : `Trying again, with ${kept} kept in this browser.`;
      return `${what}: ${why} ${then}${report ?? ""}`;
    }
    case "saved":
    case "merged":
    case null:
      return null;
  }
}

function questionWords({ source, merge }: Question, userName: string): string {
  const places = merge.conflicts.length === 1 ? "one place" : `${merge.conflicts.length} places`;
  if (source.from === "lost tab") {
    return `Not saved: your restored text and the current text overlap in ${places}.`;
  }
  const { savedBy } = source.current;
  const whose = savedBy === userName ? "your other tab’s" : savedBy ? `${savedBy}’s` : "somebody’s";
  return `Not saved: your changes and ${whose} overlap in ${places}.`;
}

export function newsWords({ turn, merged }: Snapshot, userName: string): string {
  const words = [turn, mergedWords(merged, userName)].filter(Boolean).join(" ");
  return words || "This article was changed in the meantime.";
}

/**
 * “Merged with Ann’s changes to the headline and paragraph 7.” If nothing was unsaved: “Ann’s changes to … came in.”
 */
function mergedWords(merged: MergedWith | null, userName: string): string | null {
  if (merged === null) return null;
  const { savedBy, parts, hasOwn } = merged;
  const whose = savedBy === userName ? "your other tab’s" : savedBy ? `${savedBy}’s` : "others’";
  if (hasOwn) return `Merged with ${whose} changes to ${partsWords(parts)}.`;
  if (savedBy === userName)
    return `Your changes from another tab were added: ${partsWords(parts)}.`;
  return `${savedBy ? `${savedBy}’s` : "Others’"} changes to ${partsWords(parts)} were added.`;
}

/** “Ann changed this”, at a block. */
export function whoseChange(savedBy: string | null, userName: string): string {
  return `${savedBy === userName ? "Your other tab" : (savedBy ?? "Somebody")} changed this`;
}

/** Names up to four parts; of more, the number and the first. */
function partsWords(parts: readonly string[]): string {
  if (parts.length <= 4) return new Intl.ListFormat("en").format(parts);
  return `${parts.length} parts: ${parts.slice(0, 3).join(", ")} …`;
}

function fixWords(findings: readonly Finding[]): string {
  const toFix = findings.filter(isBlocking).length;
  return `Fix ${toFix} ${toFix === 1 ? "problem" : "problems"} to publish.`;
}

function stepWords(step: StepEnd, { schedule, stage }: OpenArticle): string {
  const { done, not } = steps[step.name];
  if (step.isDone) {
    if (step.name === "reinstate" && stage !== "live") {
      return "Reinstated. Readers do not see this article: it is not published.";
    }
    return step.name === "schedule" && schedule ? `Scheduled for ${schedule.time}.` : done;
  }
  switch (step.because) {
    case "merged":
      return `${not}: somebody changed this article in the meantime. The current version is shown. Check it and press again.`;
    case "signed out":
      return `${not}: you have been signed out. Sign in and press again.`;
    case "offline":
    case "failed":
      return step.isSent
        ? "The server did not answer, so this may or may not be done. Press again to make sure."
        : `${not}.`;
    case "refused":
    case "gone": {
      const findings = readFindings(step);
      if (findings) return `${not}. ${fixWords(findings)}`;
      return [`${not}${step.isSent ? ":" : "."}`, ...step.problems].join(" ");
    }
    case "conflict":
      return `${not}.`;
  }
}
