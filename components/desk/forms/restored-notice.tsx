import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/web/forms/form-state";

export function RestoredNotice({ state, onDiscard }: { state: FormState; onDiscard: () => void }) {
  const { problems, asks, typed } = state;
  const isRestored = problems.length === 0 && asks === null && Object.keys(typed).length > 0;
  return (
    <div role="status" className="w-full">
      {isRestored && (
        <p>
          Your earlier text is back in the form. It is not saved yet.{" "}
          <Button look="plain" onClick={onDiscard}>
            Discard
          </Button>
        </p>
      )}
    </div>
  );
}
