// Stays open until the server has answered. An article's dialog closes at once, since the article's page shows the
// result.
import { useState } from "react";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { SiteMomentField } from "@/components/desk/site-moment-field";
import { FormDialog } from "@/components/ui/form-dialog";

export function ScheduleFrontDialog({ onClose }: { onClose: () => void }) {
  const { front, work, told, command } = useArranging();
  const [wasAsked, setAsked] = useState(false);

  async function schedule(from: string) {
    setAsked(true);
    const input = { number: work.base, content: work.now, from };
    const said = "Scheduled. Your front page is in the list below.";
    if (await command({ path: "", input }, said)) onClose();
  }

  return (
    <FormDialog
      title="Schedule this front page"
      className="max-w-md"
      submitLabel="Schedule"
      onClose={onClose}
      onSubmit={(fields) => void schedule(String(fields.get("from")))}
    >
      <SiteMomentField label="Publish at" name="from" timeZone={front.timeZone} />
      <p role="alert" className="text-accent">
        {wasAsked && told.isProblem ? told.words : ""}
      </p>
    </FormDialog>
  );
}
