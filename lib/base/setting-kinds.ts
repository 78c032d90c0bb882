// Kinds of settings that several groups have.
import { z } from "zod";

export function wholeNumber(name: string, byDefault: number, most: number) {
  return z
    .string()
    .default(String(byDefault))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      error: `${name} must be a whole number from 1 to ${most}.`,
    })
    .transform(Number);
}

export function onOrOff(name: string, byDefault: "on" | "off") {
  return z
    .enum(["on", "off"], { error: `${name} must be on or off.` })
    .default(byDefault)
    .transform((value) => value === "on");
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A list in one setting, with commas or spaces between. */
export function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter((one) => one !== "");
}
