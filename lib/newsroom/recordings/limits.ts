import { env } from "@/lib/base/env";

/** Bytes that a file of video or sound may have: a setting. */
export function mostRecordingBytes(): number {
  return env().largestRecording * 1024 * 1024;
}
