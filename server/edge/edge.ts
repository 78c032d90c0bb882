// Checks name, address, method and body of each request first.
import { existsSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { addressRefusal, shorten } from "@/server/edge/addresses";
import { limitBody, type BodyLimits } from "@/server/edge/bodies";
import { methodRefusal } from "@/server/edge/methods";
import { namesOf, type ServerNames } from "@/server/edge/names";
import { refuse, refuseInstead, type ServerRefusal } from "@/server/edge/refuse";
import type { ServedSite } from "@/server/security";

export function atTheEdge(
  listener: RequestListener,
  { names, limits, site }: { names: ServerNames; limits: BodyLimits; site: ServedSite },
): RequestListener {
  const nameRefusal = namesOf(names);
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

/** Pages name files in one folder of the build only: others get no page that says so. */
function fileRefusal({ url = "" }: IncomingMessage): ServerRefusal | null {
  if (!url.startsWith("/_next/")) return null;
  const [path = ""] = url.split("?", 1);
  const file = decodeURIComponent(path).replace("/_next/", ".next/");
  if (file.startsWith(".next/static/") && !file.includes("/..") && existsSync(file)) return null;
  return { status: 404, problem: "There is no such file." };
}
