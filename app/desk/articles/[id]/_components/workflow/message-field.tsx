import { TextAreaField } from "@/components/ui/field";
import { longestReviewMessage } from "@/lib/content/articles/review-message";

/** `before`: of a refused attempt. */
export function MessageField({ hint, before }: { hint: string; before: string | undefined }) {
  return (
    <TextAreaField
      label="Message (optional)"
      name="message"
      hint={hint}
      defaultValue={before}
      maxLength={longestReviewMessage}
      rows={3}
    />
  );
}

/** Empty without words. */
export function messageIn(fields: FormData): { message?: string } {
  const message = String(fields.get("message") ?? "").trim();
  return message === "" ? {} : { message };
}
