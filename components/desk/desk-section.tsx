import { useId, type ReactNode } from "react";

type Props = { title: string; children: ReactNode };

export function DeskSection({ title, children }: Props) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="mt-10">
      <h2 id={headingId} className="mb-4 border-b border-rule pb-1 text-base font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
