import { useId } from "react";
import type { Finding } from "@/lib/content/checks/finding";

type Props = { name: string; findings: readonly Finding[]; onGo: (finding: Finding) => void };

export function FindingList({ name, findings, onGo }: Props) {
  const id = useId();
  return (
    <div>
      <h3 id={id} className="text-sm font-semibold text-ink-soft">
        {name}
      </h3>
      <ul aria-labelledby={id}>
        {findings.map((finding, index) => (
          <li key={index} className="border-b border-rule">
            <button
              type="button"
              onClick={() => onGo(finding)}
              className="w-full py-1.5 text-left text-[0.9375rem] leading-snug underline decoration-rule underline-offset-4 wrap-anywhere hover:decoration-current"
            >
              {finding.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
