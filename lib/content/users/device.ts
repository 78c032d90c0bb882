import Bowser from "bowser";

const longestOwnName = 60;

/** "Chrome on Linux", from the User-Agent; if that names neither, the shortened User-Agent itself. */
export function deviceName(userAgent: string): string {
  if (userAgent === "") return "Unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  if (browser.name && os.name) return `${browser.name} on ${os.name}`;
  return userAgent.length > longestOwnName ? `${userAgent.slice(0, longestOwnName)} …` : userAgent;
}
