import { useEffect, useRef } from "react";
import { RecoveryCodes } from "@/components/desk/forms/recovery-codes";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import type { FormState } from "@/lib/web/forms/form-state";

export function FormAnswer({ state }: { state: FormState }) {
  const { problems, done, link, codes, asks } = state;
  const answer = useRef<HTMLDivElement>(null);

  // If the pressed button is gone, the answer takes its focus.
  useEffect(() => {
    const isAnswered = state.done !== "" || state.problems.length > 0;
    if (isAnswered && document.activeElement === document.body) answer.current?.focus();
  }, [state]);

  return (
    <div ref={answer} tabIndex={-1} className="w-full outline-none">
      <p role="alert" className="text-accent">
        {asks?.question ?? problems.join(" ")}
      </p>
      {asks && (
        <div className="my-3 flex flex-wrap gap-3">
          {asks.answers.map(({ value, label }) => (
            <Button key={value} type="submit" name="answer" value={value}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className="text-good">
        {done}
      </p>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {link && <CopyField label="One-time link" value={link} className="mt-3" />}
    </div>
  );
}
