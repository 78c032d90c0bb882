// What every request meets before anything is made for it: its name, address, method and body are such as may be.
import { existsSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { addressRefusal, shorten } from "@/server/edge/addresses";
import { limitBody, type BodyLimits } from "@/server/edge/bodies";
import { methodRefusal } from "@/server/edge/methods";
import { namesOf, type ServerNames } from "@/server/edge/names";
import { refuse, refuseInstead, type ServerRefusal } from "@/server/edge/refuse";
import type { ServedSite } from "@/server/security";

/** A listener that refuses by itself what is not to reach `listener`. */
export function atTheEdge(
  listener: RequestListener,
  { names, limits, site }: { names: ServerNames; limits: BodyLimits; site: ServedSite },
): RequestListener {
  const nameRefusal = namesOf(names);
  // Next's own tools have addresses of their own while one works on the program.
  const looks = site.isDevelopment ? [] : [addressRefusal, methodRefusal, fileRefusal];
  return (request, response) => {
    shorten(request);
    let refusal = nameRefusal(request);
    for (const look of looks) refusal ??= look(request);
    refusal ??= limitBody(request, limits, (later) =>
      refuseInstead(request, response, later, site),
    );
    if (refusal === null) listener(request, response);
    else refuse(request, response, refusal, site);
  };
}

/**
 * Of the program's files pages name those alone that lie in one folder of the build: all else is not there, and no page is
 * made to say so.
 */
function fileRefusal({ url = "" }: IncomingMessage): ServerRefusal | null {
  if (!url.startsWith("/_next/")) return null;
  const [path = ""] = url.split("?", 1);
  const file = decodeURIComponent(path).replace("/_next/", ".next/");
  if (file.startsWith(".next/static/") && !file.includes("/..") && existsSync(file)) return null;
  return { status: 404, problem: "There is no such file." };
}
