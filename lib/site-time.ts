// Times as people read them, in the site's own time zone.
import { DateTime } from "luxon";
import { env } from "@/lib/env";

function atSite(moment: Date): DateTime {
  return DateTime.fromJSDate(moment, { zone: env().siteTimeZone }).setLocale("en");
}

/** As in a wire story's publication line: "15:37, December 15, 2025". */
export function publicationTime(moment: Date): string {
  return atSite(moment).toFormat("HH:mm, MMMM d, yyyy");
}

/** For lists: "December 15, 2025". */
export function publicationDate(moment: Date): string {
  return atSite(moment).toFormat("MMMM d, yyyy");
}

/** For the desk's tables: "15 Dec 2025, 15:37". */
export function deskTime(moment: Date): string {
  return atSite(moment).toFormat("d LLL yyyy, HH:mm");
}

/** For machines, with the zone's offset: "2025-12-15T15:37:00+08:00". */
export function machineTime(moment: Date): string {
  return atSite(moment).toISO({ suppressMilliseconds: true }) ?? moment.toISOString();
}
