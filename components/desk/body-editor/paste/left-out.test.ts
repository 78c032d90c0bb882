import { expect, it } from "vitest";
import { leftOutWords } from "@/components/desk/body-editor/paste/left-out";

it("one line says what was left out of a paste, and none that nothing was", () => {
  expect(leftOutWords({ deleted: 2, comment: 1, unfetched: 1 })).toBe(
    "Left out: 2 deleted passages, 1 comment, 1 picture that could not be fetched.",
  );
  expect(leftOutWords({ stories: 2, comment: 1 })).toBe(
    "3 articles found: only the first was pasted. Left out: 1 comment.",
  );
  expect(leftOutWords({})).toBe("");
});
