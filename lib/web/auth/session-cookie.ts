// On https the name has the prefix __Host-: browsers accept it from this host alone, over https alone (RFC 6265bis,
// 4.1.3.2).
import { env } from "@/lib/base/env";

export function sessionCookie() {
  const secure = env().siteUrl.startsWith("https:");
  return {
    name: `${secure ? "__Host-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
