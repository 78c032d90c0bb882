import { expect, test } from "vitest";
import { formTexts } from "@/lib/web/forms/form-texts";

test("a field that is not there, or is a file, has no text", () => {
  const form = new FormData();
  form.set("name", " Ann ");
  form.set("picture", new File(["bytes"], "ann.jpg"));
  expect(formTexts(form, "name", "picture", "role")).toEqual({
    name: " Ann ",
    picture: "",
    role: "",
  });
});
