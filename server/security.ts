// What every answer tells browsers not to do, whoever gives it: a page, a picture, a failure, or this server itself.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Sets the headers of an answer before anybody else does, so that none goes without.
 * At the desk each page's scripts carry a number of their own: Next reads it from the policy in the
 * request, and a script that somebody smuggled in has none.
 */
export function secureWell(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
): void {
  const side = addressSide(request.url ?? "/");
  const nonce = side === "desk" ? randomBytes(16).toString("base64url") : null;
  const policy = contentPolicy(side, nonce, site);
  if (nonce === null) delete request.headers["content-security-policy"];
  else request.headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", policy);
  if (site.isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}

const headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

export type AddressSide = "site" | "desk" | "files";

export type ServedSite = {
  isHttps: boolean;
  isDevelopment: boolean;
  /** Whether readers get no scripts. */
  isPlain: boolean;
};

/** Whose an address is: a reader's, an editor's, or a program's. */
export function addressSide(url: string): AddressSide {
  if (/^\/(desk|sign-in|sign-out)([/?]|$)/.test(url)) return "desk";
  return /^\/(media|api|_next)\//.test(url) ? "files" : "site";
}

/** The content security policy of one side (w3.org/TR/CSP3). */
function contentPolicy(
  side: AddressSide,
  nonce: string | null,
  { isHttps, isDevelopment, isPlain }: ServedSite,
): string {
  if (side === "files") return "default-src 'none'; frame-ancestors 'none'";
  return [
    "default-src 'self'",
    `script-src ${scriptsOf(nonce, isDevelopment, isPlain)}`,
    // Pictures' blurs and places are styles of their elements.
    "style-src 'self' 'unsafe-inline'",
    // A picture on its way in is shown from the browser's own memory.
    `img-src 'self' data:${side === "desk" ? " blob:" : ""}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function scriptsOf(nonce: string | null, isDevelopment: boolean, isPlain: boolean): string {
  // Next builds its pages anew as one works on them.
  const source = isDevelopment ? "'self' 'unsafe-eval'" : "'self'";
  if (nonce !== null) return `${source} 'nonce-${nonce}'`;
  // A page that is kept cannot carry a number of its own.
  return isPlain ? "'none'" : `${source} 'unsafe-inline'`;
}
