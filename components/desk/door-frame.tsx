// For signing in, and for creating the first administrator.
import type { ReactNode } from "react";

type Props = { siteName: string; title: string; children: ReactNode };

export function DoorFrame({ siteName, title, children }: Props) {
  return (
    <main className="mx-auto max-w-sm px-4 pb-16 pt-16 sm:pt-24">
      <p className="font-serif text-3xl font-semibold">
        <a href="/">
          <span className="stet-dots">{siteName}</span>
        </a>
      </p>
      <h1 className="mb-6 mt-10 border-t border-rule-strong pt-3 text-xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
