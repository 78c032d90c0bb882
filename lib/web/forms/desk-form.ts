// Each form has an address that is the same in every build, so that a page from before an upgrade can still send.
import type { OpenSession } from "@/lib/newsroom/users/sessions";
import type { Actor } from "@/lib/content/users/actor";
import type { FormState } from "@/lib/web/forms/form-state";
import { formTexts } from "@/lib/web/forms/form-texts";

/**
 * A sentence, with a one-time link or recovery codes; or the next address. Or a question: the form is sent again with the `answer` of the
 * pressed button.
 */
export type Done =
  | string
  | { done: string; link: string }
  | { done: string; codes: string[] }
  | { goTo: string }
  | { asks: NonNullable<FormState["asks"]> };

type Shape = {
  /** The form's page, which shows the answer if the browser runs no script. */
  page: string | ((form: FormData) => string);
  /** Fields that a refusal gives back: never a password. */
  typed?: readonly string[] | ((form: FormData) => Record<string, string>);
  /** Also for a user who has to set up a second factor before anything else. */
  isForSettingUp?: boolean;
};

export type Form = {
  pageOf: (form: FormData) => string;
  typedIn: (form: FormData) => Record<string, string>;
} & (
  | { isForAnybody: true; work: (form: FormData) => Promise<Done> }
  | {
      isForAnybody: false;
      isForSettingUp: boolean;
      work: (form: FormData, session: OpenSession) => Promise<Done>;
    }
);

export function deskForm(
  shape: Shape,
  work: (call: { actor: Actor; session: OpenSession; form: FormData }) => Promise<Done>,
): Form {
  return {
    ...shaped(shape),
    isForAnybody: false,
    isForSettingUp: shape.isForSettingUp ?? false,
    work: (form, session) => work({ actor: session.user, session, form }),
  };
}

/** For users with a one-time link. */
export function doorForm(shape: Shape, work: (form: FormData) => Promise<Done>): Form {
  return { ...shaped(shape), isForAnybody: true, work };
}

function shaped({ page, typed = [] }: Shape): Pick<Form, "pageOf" | "typedIn"> {
  return {
    pageOf: typeof page === "string" ? () => page : page,
    typedIn: typeof typed === "function" ? typed : (form) => formTexts(form, ...typed),
  };
}
