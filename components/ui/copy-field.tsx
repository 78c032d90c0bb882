"use client";
// A text to be taken elsewhere: reached, it is selected; a button copies it.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = { label: string; value: string; className?: string };

export function CopyField({ label, value, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");

  function copy() {
    field.current?.select();
    // navigator.clipboard is missing on plain http of another machine.
    setCopied(document.execCommand("copy") ? value : "");
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
        {copied === value && "Copied."}
      </p>
    </div>
  );
}
