// What editors feel: how long a session lasts, and how large pictures and recordings may be.
import type { z } from "zod";
import { wholeNumber } from "@/lib/base/setting-kinds";

export const deskShape = {
  SESSION_IDLE_HOURS: wholeNumber("SESSION_IDLE_HOURS", 12, 336),
  PICTURE_MAX_MIB: wholeNumber("PICTURE_MAX_MIB", 30, 200),
  PICTURE_MAX_MEGAPIXELS: wholeNumber("PICTURE_MAX_MEGAPIXELS", 60, 250),
  RECORDING_MAX_MIB: wholeNumber("RECORDING_MAX_MIB", 500, 2_000),
};

export type DeskSettings = {
  /** Unused for that long, a session ends. */
  sessionIdleHours: number;
  largestPicture: { mebibytes: number; megapixels: number };
  /** Mebibytes of a video or audio file. */
  largestRecording: number;
};

export function deskOf(given: z.infer<z.ZodObject<typeof deskShape>>): DeskSettings {
  const { PICTURE_MAX_MIB: mebibytes, PICTURE_MAX_MEGAPIXELS: megapixels } = given;
  return {
    sessionIdleHours: given.SESSION_IDLE_HOURS,
    largestPicture: { mebibytes, megapixels },
    largestRecording: given.RECORDING_MAX_MIB,
  };
}
