// Why PostgreSQL cannot be used, in words for the person who set DATABASE_URL. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
import { z } from "zod";

const withCode = z.object({ code: z.string(), message: z.string().catch("") });

/** One sentence about a connection that could not be made; the password is not in it. */
export function connectionProblem(error: unknown, url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname || "this machine"}${port ? `:${port}` : ""}`;
  const { data } = withCode.safeParse(error);
  switch (data?.code) {
    case "28P01":
    case "28000":
      return `PostgreSQL at ${server} does not let ${username || "this user"} in: check the name and password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${server} has no database “${decodeURIComponent(pathname.slice(1))}”: create it, or correct DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${server} has no connection left: raise its max_connections.`;
    default:
      return `PostgreSQL at ${server} cannot be reached: ${data?.message || data?.code || String(error)}.`;
  }
}
