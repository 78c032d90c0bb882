// The first stop of the Tab key: to the main content.
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a
      href={`#${target}`}
      className="absolute left-4 top-0 z-10 -translate-y-full bg-ink px-4 py-2 text-paper focus:translate-y-0"
    >
      {children}
    </a>
  );
}
