// The details of an entry in words, never as field names.
import type { ReactNode } from "react";
import { z } from "zod";
import { condensed } from "@/lib/newsroom/audit/condensed";
import type { AuditRow } from "@/lib/desk/audit/queries";
import { fieldNamesInWords, formerWords } from "@/lib/newsroom/media/former-values";
import { deskTime } from "@/lib/base/site-time";

/** Details without a line here are for programs, such as the number of an arrangement. */
const words: Record<string, (value: string) => string> = {
  before: (value) => `was “${value}”`,
  after: (value) => `is now “${value}”`,
  slugBefore: (value) => `its address was ${value}`,
  descriptionBefore: (value) =>
    value ? `its description was “${value}”` : "it had no description",
  contactBefore: (value) => `the contact was ${value}`,
  biographyBefore: (value) => (value ? `the biography was “${value}”` : "there was no biography"),
  authorKindBefore: (value) => `was a ${value}`,
  pictureBefore: (value) => (value === "none" ? "had no picture" : `the picture was “${value}”`),
  userBefore: (value) => (value === "none" ? "was no user" : `was the user ${value}`),
  email: (value) => `signs in as ${value}`,
  role: (value) => `as ${value}`,
  by: (value) => `by ${value}`,
  passkey: (value) => `“${value}”`,
  roles: (value) => `now ${value}`,
  graceDays: (value) => `${value} days to set one up`,
  copied: (value) => `a copy of “${value}”`,
  merged: (value) => `“${value}” was merged into it`,
  section: (value) => `moved “${value}”`,
  place: (value) => `to place ${value}`,
  count: (value) => `${value} of them`,
  at: (value) => moment(value, "for"),
  from: (value) => moment(value, "from"),
  to: (value) => `to ${value}`,
  kind: (value) => value,
  note: (value) => `“${value}”`,
  message: (value) => `“${value}”`,
  reason: (value) => `“${value}”`,
};

const list = z.array(z.string()).catch([]);

/** Shown even if they were empty. */
const toldIfEmpty = ["descriptionBefore", "biographyBefore"];

export function AuditDetails({ action, subject, path, detail }: AuditRow): ReactNode {
  const several = condensed.safeParse(detail);
  if (several.success) {
    const { count, first, sources, elsewhere } = several.data;
    const addresses = list.parse(several.data["addresses"]);
    const places = sources.map(
      ({ network, device, count }) => `${network}, ${device}${count > 1 ? ` (${count})` : ""}`,
    );
    return [
      count > 1 ? `${count} times since ${deskTime(new Date(first))}` : "once",
      ...(places.length > 0 ? [`from ${places.join("; ")}`] : []),
      ...(elsewhere > 0 ? [`and ${elsewhere} from elsewhere`] : []),
      ...(addresses.length > 1 ? [addresses.join(", ")] : []),
    ].join("; ");
  }
  if (detail === null || typeof detail !== "object" || Array.isArray(detail)) return null;
  const { before, after, former } = detail;
  const said =
    action === "roleChanged" || action === "scopeChanged"
      ? [`from ${String(before)} to ${String(after)}`]
      : sentences(detail);
  const changed = list.parse(detail["changed"]);
  const parts = [
    ...said,
    ...formerWords(former),
    ...(changed.length > 0 ? [`changed: ${fieldNamesInWords(changed).join(", ")}`] : []),
  ];
  if (subject !== "" || path === null) return parts.join("; ");
  return (
    <a href={path} className="text-link">
      {parts.join("; ")}
    </a>
  );
}

function sentences(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const say = words[name];
    if (!say || (typeof value !== "string" && typeof value !== "number")) return [];
    return value === "" && !toldIfEmpty.includes(name) ? [] : [say(String(value))];
  });
}

/** In the desk's format; a text that is no time stays as it is. */
function moment(value: string, before: string): string {
  const isTime = z.iso.datetime().safeParse(value).success;
  return `${before} ${isTime ? deskTime(new Date(value)) : value}`;
}
