"use client";
// A time of the site's clock, with its weekday, the editor's own time if that differs, and buttons for the usual times.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import {
  localTime,
  momentOf,
  nextQuarter,
  presets,
  timeWords,
} from "@/lib/content/articles/schedule-times";

type Props = {
  label: string;
  name: string;
  timeZone: string;
  before?: string | undefined;
  /** The dialog opens with the focus on the field. */
  isFocused?: boolean;
};

/** Rendered in the browser, since the server does not know the editor's zone or clock. */
export function SiteMomentField({ label, name, timeZone, before, isFocused = false }: Props) {
  const [opened] = useState(() => new Date());
  const [local, setLocal] = useState(before ?? nextQuarter(opened, timeZone));
  return (
    <div className="space-y-2">
      <TextField
        label={label}
        name={name}
        type="datetime-local"
        required
        data-focus={isFocused || undefined}
        value={local}
        onChange={(event) => setLocal(event.target.value)}
        hint={`Site time: ${timeZone.replaceAll("_", " ")}, where it is now ${localTime(opened, timeZone).slice(11)}.`}
      />
      <p role="status" className="text-sm font-semibold">
        {told(local, timeZone, opened)}
      </p>
      <div role="group" aria-label="Usual times" className="flex flex-wrap gap-2">
        {presets(opened, timeZone).map((preset) => (
          <Button
            key={preset.words}
            className="min-h-8 px-2.5 text-sm"
            onClick={() => setLocal(preset.local)}
          >
            {preset.words}
          </Button>
        ))}
      </div>
    </div>
  );
}

function told(local: string, timeZone: string, opened: Date): string {
  if (local === "") return "";
  const moment = momentOf(local, timeZone);
  if (moment === null) return "That time does not exist: the clocks go forward.";
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isOver = moment <= opened ? " That time has passed." : "";
  const here =
    localTime(moment, own) === local
      ? ""
      : ` In your time zone, ${own.replaceAll("_", " ")}: ${timeWords(moment, own)}.`;
  return `${timeWords(moment, timeZone)}.${here}${isOver}`;
}
