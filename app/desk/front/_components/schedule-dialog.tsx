// When readers are to see the arrangement: a local time of the site, to the minute.
import { useState } from "react";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { SiteMomentField } from "@/components/desk/site-moment-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { front, work, told, command } = useArranging();
  const [wasAsked, setAsked] = useState(false);

  async function schedule(from: string) {
    setAsked(true);
    const input = { number: work.base, content: work.now, from };
    const said = "Scheduled. Your front page is in the list below.";
    if (await command({ path: "", input }, said)) onClose();
  }

  return (
    <Dialog title="Schedule this front page" onClose={onClose} className="max-w-md">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void schedule(String(new FormData(event.currentTarget).get("from")));
        }}
      >
        <SiteMomentField label="Publish at" name="from" timeZone={front.timeZone} />
        <p role="alert" className="text-accent">
          {wasAsked && told.isProblem ? told.words : ""}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Schedule
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
