import type { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";

/** @throws InvalidInputError with the schema's own sentences, or else with the name of the field */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(input, {
    error: ({ path = [] }) => `${path.join(".") || "That"} is not of the agreed shape.`,
  });
  if (success) return data;
  throw new InvalidInputError([...new Set(error.issues.map(({ message }) => message))]);
}
