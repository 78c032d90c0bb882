import { describe, expect, test } from "vitest";
import { z } from "zod";
import { content } from "@/lib/content/articles/schema";
import { InvalidInputError } from "@/lib/base/errors";
import { contentWith } from "@/lib/testing/content";
import { parseInput } from "@/lib/web/requests/input";

function problemsOf(schema: z.ZodType, input: unknown): readonly string[] {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
  return [];
}

describe("input at the edge", () => {
  test("that is of the agreed shape is given out as the schema gives it", () => {
    expect(parseInput(z.string().trim(), " a ")).toBe("a");
  });

  test("is refused with the schema's own sentences, each once", () => {
    const said = z.object({ a: z.string({ error: "Say it." }), b: z.string({ error: "Say it." }) });
    expect(problemsOf(said, {})).toEqual(["Say it."]);
  });

  test.each([
    [undefined, ["That is not of the agreed shape."]],
    [{ ...contentWith(), headline: 7 }, ["headline is not of the agreed shape."]],
    [
      { ...contentWith(), body: [{ id: "a", type: "poem" }] },
      ["body.0.type is not of the agreed shape."],
    ],
    [
      { ...contentWith(), leadPicture: { mediaId: "1" } },
      ["caption", "credit", "altText"].map(
        (field) => `leadPicture.${field} is not of the agreed shape.`,
      ),
    ],
  ])("without a sentence of its own names the field: %j", (input, problems) => {
    expect(problemsOf(content, input)).toEqual(problems);
  });
});
