"use client";
// Selects its text on focus; a button copies it.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = { label: string; value: string; className?: string };

export function CopyField({ label, value, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState({ of: "", words: "" });

  async function copy() {
    if (field.current) setSaid({ of: value, words: await copyAll(field.current) });
  }

  return (
    <div className={className}>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          ref={field}
          label={label}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-48 grow"
        />
        <Button onClick={copy} className="min-h-[2.375rem]">
          Copy
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {said.of === value && said.words}
      </p>
    </div>
  );
}

/** Selects and copies all of a field. Gives a sentence with the result, or with what is left to do. */
export async function copyAll(field: HTMLInputElement | HTMLTextAreaElement): Promise<string> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return "Copied.";
  } catch {
    // Browsers have no clipboard on plain http, and a person may have forbidden it.
    return "It is selected: copy it by Control-C (Command-C).";
  }
}
