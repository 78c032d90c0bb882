// What a form of the desk is: who may send it, what it gives back when it is refused, and what it does.
// Each has an address of its own under /api/desk/forms, the same in every build, so that a page that was opened before an
// upgrade can still send what was typed on it.
import type { OpenSession } from "@/lib/newsroom/users/sessions";
import type { Actor } from "@/lib/content/users/actor";
import type { FormState } from "@/lib/web/forms/form-state";
import { formTexts } from "@/lib/web/forms/form-texts";

/**
 * What was done: a sentence, with a one-time link if it made one, or the address that it leads to. Or a question, and
 * nothing was done: the form is sent again with the `answer` of the button that was pressed.
 */
export type Done =
  | string
  | { done: string; link: string }
  | { goTo: string }
  | { asks: NonNullable<FormState["asks"]> };

type Shape = {
  /** The page that it stands on, where it is answered if the browser runs no script. */
  page: string | ((form: FormData) => string);
  /** The fields that are given back when it is refused: never a password. */
  typed?: readonly string[] | ((form: FormData) => Record<string, string>);
};

export type Form = {
  pageOf: (form: FormData) => string;
  typedIn: (form: FormData) => Record<string, string>;
} & (
  | { isForAnybody: true; work: (form: FormData) => Promise<Done> }
  | { isForAnybody: false; work: (form: FormData, session: OpenSession) => Promise<Done> }
);

/** A form for those who are signed in. */
export function deskForm(
  shape: Shape,
  work: (call: { actor: Actor; session: OpenSession; form: FormData }) => Promise<Done>,
): Form {
  return {
    ...shaped(shape),
    isForAnybody: false,
    work: (form, session) => work({ actor: session.user, session, form }),
  };
}

/** A form for those who come by a one-time link. */
export function doorForm(shape: Shape, work: (form: FormData) => Promise<Done>): Form {
  return { ...shaped(shape), isForAnybody: true, work };
}

function shaped({ page, typed = [] }: Shape): Pick<Form, "pageOf" | "typedIn"> {
  return {
    pageOf: typeof page === "string" ? () => page : page,
    typedIn: typeof typed === "function" ? typed : (form) => formTexts(form, ...typed),
  };
}
