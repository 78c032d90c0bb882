"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { copyAll } from "@/components/ui/copy-field";

/** Shown once: the server keeps only what proves them. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  return (
    <div className="stet-printed-alone mt-4 max-w-md border-y border-rule-strong py-4">
      <p>
        <strong className="font-semibold">
          Keep these recovery codes now. They are not shown again.
        </strong>{" "}
        If you lose your device, each of them signs you in once, after your password.
      </p>
      <textarea
        ref={field}
        dir="ltr"
        readOnly
        aria-label="Recovery codes"
        rows={codes.length}
        value={codes.join("\n")}
        className="my-4 block w-full resize-none bg-wash p-3 font-mono text-base leading-7"
      />
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button
          onClick={async () => {
            if (field.current) setSaid(await copyAll(field.current));
          }}
        >
          Copy
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
        <p role="status" className="text-sm text-ink-soft">
          {said}
        </p>
      </div>
    </div>
  );
}
