import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { answerForm, textsOf } from "@/lib/web/answer-form";

test("a form is answered with what was done", async () => {
  const state = await answerForm({ name: "Ann" }, async () => "Renamed.");
  expect(state).toEqual({ problems: [], done: "Renamed.", link: "", typed: {} });
});

test("a refused form is answered with why, and gets back what was typed", async () => {
  const state = await answerForm({ name: "Ann" }, async () => {
    throw new InvalidInputError("Give a name.");
  });
  expect(state).toEqual({
    problems: ["Give a name."],
    done: "",
    link: "",
    typed: { name: "Ann" },
  });
});

test("a fault of ours is no answer", async () => {
  const fault = new Error("broken");
  await expect(answerForm({}, () => Promise.reject(fault))).rejects.toBe(fault);
});

test("a field that is not there, or is a file, has no text", () => {
  const form = new FormData();
  form.set("name", " Ann ");
  form.set("picture", new File(["bytes"], "ann.jpg"));
  expect(textsOf(form, "name", "picture", "role")).toEqual({
    name: " Ann ",
    picture: "",
    role: "",
  });
});
