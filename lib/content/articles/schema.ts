// An article's content, as the desk, an import and the seed give it.
import { z } from "zod";
import { body } from "@/lib/content/body/body";
import { lengthProblem, textLength } from "@/lib/content/body/lengths";
import { fields, forEachField, type FieldName } from "@/lib/content/fields";

type Shapes = { [Name in FieldName]: (typeof fields)[Name]["shape"] };

export const content = z.strictObject({
  ...forEachField<Shapes>((name) => fields[name].shape),
  // The limits hold for new input only, so that older content stays readable.
  body: body.check(({ value, issues }) => {
    const message = lengthProblem(value.map(textLength));
    if (message !== null) issues.push({ code: "custom", message, input: value });
  }),
});
export type Content = z.infer<typeof content>;
