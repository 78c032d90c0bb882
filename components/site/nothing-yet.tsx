/** What stands where stories will: a new newsroom, section or author. */
export function NothingYet() {
  return (
    <p className="py-16 text-center font-serif text-xl text-ink-soft">
      Nothing is published here yet.
    </p>
  );
}
