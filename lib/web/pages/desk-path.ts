/** A page of the desk, whatever the address asked for: nobody is led elsewhere after signing in. */
export function deskPath(next: unknown): string {
  const base = "http://site.invalid";
  if (typeof next !== "string" || !URL.canParse(next, base)) return "/desk";
  const { origin, pathname, search } = new URL(next, base);
  const isDesk = origin === base && (pathname === "/desk" || pathname.startsWith("/desk/"));
  return isDesk ? pathname + search : "/desk";
}
