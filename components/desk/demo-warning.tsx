/** The passwords in the README open this newsroom. */
export function DemoWarning() {
  return (
    <aside
      aria-label="Warning"
      className="border-b border-rule bg-wash px-4 py-1.5 text-center text-sm sm:px-6"
    >
      <strong className="font-semibold text-accent">Demo passwords are active.</strong> Everybody
      can read them in the README: keep this newsroom on this machine.
    </aside>
  );
}
