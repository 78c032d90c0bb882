import type { IncomingMessage } from "node:http";
import type { ServerRefusal } from "@/server/edge/refuse";
import { addressSide, type AddressSide } from "@/server/security";

const allowed: Record<AddressSide, string[]> = {
  site: ["GET", "HEAD"],
  desk: ["GET", "HEAD", "POST"],
  files: ["GET", "HEAD"],
};
const allowedOfApi = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** 405 for a method that nothing here has (RFC 9110, 15.5.6): Next would answer with a page, or fail. */
export function methodRefusal({ method = "", url = "" }: IncomingMessage): ServerRefusal | null {
  if (method === "GET" || method === "HEAD") return null;
  const methods = url.startsWith("/api/") ? allowedOfApi : allowed[addressSide(url)];
  if (methods.includes(method)) return null;
  return {
    ...{ status: 405, problem: "That cannot be done here." },
    headers: { Allow: methods.join(", ") },
  };
}
