// What an article holds at one moment, as it comes in from the desk, from import and from the seed.
import { z } from "zod";
import { body } from "@/lib/content/body/body";
import { lengthProblem, textLength } from "@/lib/content/body/lengths";
import { fields, forEachField, type FieldName } from "@/lib/content/fields";

type Shapes = { [Name in FieldName]: (typeof fields)[Name]["shape"] };

export const content = z.strictObject({
  ...forEachField<Shapes>((name) => fields[name].shape),
  // What was kept when there were no such limits stays readable: they hold for what comes in.
  body: body.check(({ value, issues }) => {
    const message = lengthProblem(value.map(textLength));
    if (message !== null) issues.push({ code: "custom", message, input: value });
  }),
});
export type Content = z.infer<typeof content>;
