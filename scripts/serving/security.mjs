// What every answer tells browsers not to do, whoever gives it: a page, a picture, a failure, or this server itself.
import { randomBytes } from "node:crypto";

/**
 * Sets the headers of an answer before anybody else does, so that none goes without.
 * At the desk each page's scripts carry a number of their own: Next reads it from the policy in the
 * request, and a script that somebody smuggled in has none.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ isHttps: boolean, isDevelopment: boolean }} site
 */
export function secureWell(request, response, site) {
  const side = sideOf(request.url ?? "/");
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

/** @typedef {"site" | "desk" | "files"} Side */

/**
 * Whose an address is: a reader's, an editor's, or a program's.
 * @param {string} url
 * @returns {Side}
 */
export function sideOf(url) {
  if (/^\/(desk|sign-in)([/?]|$)/.test(url)) return "desk";
  return /^\/(media|api)\//.test(url) ? "files" : "site";
}

/**
 * The content security policy of one side (w3.org/TR/CSP3).
 * @param {Side} side
 * @param {string | null} nonce
 * @param {{ isHttps: boolean, isDevelopment: boolean }} site
 */
function contentPolicy(side, nonce, { isHttps, isDevelopment }) {
  if (side === "files") return "default-src 'none'; frame-ancestors 'none'";
  return [
    "default-src 'self'",
    `script-src ${scriptsOf(nonce, isDevelopment)}`,
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

/** @param {string | null} nonce @param {boolean} isDevelopment */
function scriptsOf(nonce, isDevelopment) {
  // Next builds its pages anew as one works on them.
  if (isDevelopment)
    return `'self' 'unsafe-eval' ${nonce === null ? "'unsafe-inline'" : `'nonce-${nonce}'`}`;
  return nonce === null ? "'none'" : `'self' 'nonce-${nonce}'`;
}
