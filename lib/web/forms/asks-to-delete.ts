import type { Done } from "@/lib/web/forms/desk-form";

const sure = "delete";

export function isSureToDelete(answer: string): boolean {
  return answer === sure;
}

/** The question before a record is deleted for good. */
export function asksToDelete(noun: string): Done {
  return {
    asks: {
      question: `Delete this ${noun} for good?`,
      answers: [
        { value: sure, label: "Yes, delete" },
        { value: "keep", label: "No, keep" },
      ],
    },
  };
}
