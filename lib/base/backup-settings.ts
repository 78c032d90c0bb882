// What the server itself backs up.
import { z } from "zod";
import { wholeNumber } from "@/lib/base/setting-kinds";

export const backupsShape = {
  BACKUP_TO: z.string().optional(),
  BACKUP_KEEP: wholeNumber("BACKUP_KEEP", 14, 9_999),
  BACKUP_AT: z
    .string()
    .default("03:10")
    .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), {
      error: "BACKUP_AT must be a time of day, such as 03:10.",
    }),
};

/** Where, how many stay, and when ("03:10" at the site); null: nothing. */
export type BackupSettings = { to: string; keep: number; at: string } | null;

export function backupsOf({
  BACKUP_TO: to,
  BACKUP_KEEP: keep,
  BACKUP_AT: at,
}: z.infer<z.ZodObject<typeof backupsShape>>): BackupSettings {
  return to === undefined ? null : { to, keep, at };
}
