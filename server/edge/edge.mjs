// What every request meets before anything is made for it: its name, address, method and body are such as may be.
import { existsSync } from "node:fs";
import { addressRefusal, shorten } from "./addresses.mjs";
import { limitBody } from "./bodies.mjs";
import { methodRefusal } from "./methods.mjs";
import { namesOf } from "./names.mjs";
import { refuse, refuseInstead } from "./refuse.mjs";

/**
 * A listener that refuses by itself what is not to reach `listener`.
 * @param {import("node:http").RequestListener} listener
 * @param {object} rules
 * @param {import("./names.mjs").Names} rules.names
 * @param {import("./bodies.mjs").Limits} rules.limits
 * @param {import("../security.mjs").Site} rules.site
 * @returns {import("node:http").RequestListener}
 */
export function atTheEdge(listener, { names, limits, site }) {
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
 * @param {import("./refuse.mjs").Request} request
 * @returns {import("./refuse.mjs").Refusal | null}
 */
function fileRefusal({ url = "" }) {
  if (!url.startsWith("/_next/")) return null;
  const [path = ""] = url.split("?", 1);
  const file = decodeURIComponent(path).replace("/_next/", ".next/");
  if (file.startsWith(".next/static/") && !file.includes("/..") && existsSync(file)) return null;
  return { status: 404, problem: "There is no such file." };
}
