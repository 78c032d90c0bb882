// What the server says of itself: its log and its figures.
import { z } from "zod";
import { onOrOff } from "@/lib/base/setting-kinds";

export const watchingShape = {
  LOG_LEVEL: z
    .enum(["error", "warn", "info", "debug"], {
      error: "LOG_LEVEL must be error, warn, info or debug.",
    })
    .default("info"),
  LOG_FORMAT: z
    .enum(["auto", "json", "pretty"], { error: "LOG_FORMAT must be auto, json or pretty." })
    .default("auto"),
  LOG_REQUESTS: onOrOff("LOG_REQUESTS", "off"),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: "METRICS_TOKEN must have 16 characters at least." })
    .optional(),
};

export type WatchingSettings = {
  /** `auto`: text for a terminal, JSON lines otherwise. */
  log: { level: "error" | "warn" | "info" | "debug"; format: "auto" | "json" | "pretty" };
  /** The log has a line for each request. */
  logsRequests: boolean;
  /** Who sends it may read the figures; null: only this machine may. */
  metricsToken: string | null;
};

export function watchingOf(given: z.infer<z.ZodObject<typeof watchingShape>>): WatchingSettings {
  return {
    log: { level: given.LOG_LEVEL, format: given.LOG_FORMAT },
    logsRequests: given.LOG_REQUESTS,
    metricsToken: given.METRICS_TOKEN ?? null,
  };
}
