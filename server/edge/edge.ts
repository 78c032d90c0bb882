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
  {
    names,
    limits,
    site,
    hasSharedFiles = false,
  }: {
    names: ServerNames;
    limits: BodyLimits;
    site: ServedSite;
    /** Whether there are files of other servers' builds behind it. */
    hasSharedFiles?: boolean;
  },
): RequestListener {
  const nameRefusal = namesOf(names);
  const fileRefusal = (request: IncomingMessage) => refusalOfFile(request, hasSharedFiles);
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

export const noSuchFile: ServerRefusal = { status: 404, problem: "There is no such file." };

/** Pages name files in one folder of the build only: others get no page that says so. */
function refusalOfFile(
  { url = "" }: IncomingMessage,
  hasSharedFiles: boolean,
): ServerRefusal | null {
  if (!url.startsWith("/_next/")) return null;
  const [path = ""] = url.split("?", 1);
  const file = decodeURIComponent(path).replace("/_next/", ".next/");
  const isOfBuild = file.startsWith(".next/static/") && !file.includes("/..");
  if (isOfBuild && (hasSharedFiles || existsSync(file))) return null;
  return noSuchFile;
}
