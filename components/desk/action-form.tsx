"use client";
// A form of the desk. Its address is the same in every build, it works without JavaScript, and it keeps what was typed.
import { usePathname, useRouter } from "next/navigation";
import {
  startTransition as startNow,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from "react";
import { ConfirmDialog } from "@/components/desk/forms/confirm-dialog";
import { FormAnswer } from "@/components/desk/forms/form-answer";
import { keepForm, formKey, takeKept } from "@/components/desk/forms/kept-form";
import { RestoredNotice } from "@/components/desk/forms/restored-notice";
import { sendForm } from "@/components/desk/forms/send-form";
import { SignInAndSend } from "@/components/desk/forms/sign-in-and-send";
import { typedIn } from "@/components/desk/forms/typed-in";
import { useWaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { useWriter } from "@/components/desk/writer";
import { freshForm, type FormState, formAddress } from "@/lib/web/forms/form-state";
import type { FormName } from "@/lib/web/forms/all";

type Props = {
  form: FormName;
  className?: string;
  /** Adds fields before the form is sent, or gives what stands against it. */
  prepare?: (fields: FormData) => Promise<string>;
  /** A function where something can be typed. */
  children: ReactNode | ((typed: Record<string, string>) => ReactNode);
};

export function ActionForm({ form: name, className = "space-y-4", prepare, children }: Props) {
  const { user } = useWriter();
  const answer = useWaitingAnswer();
  const page = usePathname();
  const router = useRouter();
  const isAnswered = answer?.form === name && answer.page.split("?")[0] === page;
  const [state, setState] = useState<FormState>(isAnswered ? answer.state : freshForm);
  const [isBusy, startTransition] = useTransition();
  const [unsent, setUnsent] = useState<FormData | null>(null);
  const [unconfirmed, setUnconfirmed] = useState<FormData | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isToReset = useRef(false);
  const key = formKey(user?.id, page, name);

  useEffect(() => {
    const kept = takeKept(key);
    if (kept) startNow(() => setState(kept));
  }, [key]);

  // A sent form is as it was opened; the page shows what the server has.
  useLayoutEffect(() => {
    if (form.current === null || state === freshForm) return;
    if (isToReset.current) form.current.reset();
    isToReset.current = false;
    keepForm(key, { typed: { ...state.typed, ...typedIn(form.current) } });
  }, [key, state]);

  function send(fields: FormData, userId = user?.id) {
    startTransition(async () => {
      const { state: answered, isSignedOut } = await sendForm(formAddress(name), fields, userId);
      startTransition(() => {
        if (isSignedOut) setUnsent(fields);
        if (answered.isUnconfirmed) setUnconfirmed(fields);
        settle(answered, fields, isSignedOut);
      });
    });
  }

  function settle(told: FormState, sent: FormData, isSignedOut: boolean) {
    if (form.current === null) return;
    const isDone = told.problems.length === 0 && told.asks === null;
    // An answer that gives nothing back keeps what was typed.
    const answered = isDone ? told : { ...told, typed: { ...state.typed, ...told.typed } };
    const typed = isDone ? {} : { ...answered.typed, ...typedIn(form.current) };
    // A page of another build is loaded whole, with the answer.
    keepForm(key, answered.goTo ? { typed: {} } : { typed, state: answered });
    isToReset.current = isDone && isUnchanged(form.current, sent);
    setState(answered);
    if (answered.goTo) router.push(answered.goTo);
    // A refresh would lead a signed-out user to the sign-in page.
    else if (!isSignedOut && !answered.isUnconfirmed) router.refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
    const fields = new FormData(event.currentTarget, submitter);
    if (prepare) startTransition(() => sendPrepared(prepare, fields));
    else send(fields);
  }

  async function sendPrepared(ready: NonNullable<Props["prepare"]>, fields: FormData) {
    const problem = await ready(fields);
    if (problem === "") send(fields);
    else startTransition(() => setState({ ...freshForm, problems: [problem], typed: state.typed }));
  }

  return (
    <>
      <form
        ref={form}
        method="post"
        action={formAddress(name)}
        aria-busy={isBusy}
        className={className}
        onSubmit={submit}
        onInput={({ currentTarget }) =>
          keepForm(key, { typed: { ...state.typed, ...typedIn(currentTarget) } })
        }
      >
        {typeof children === "function" ? children(state.typed) : children}
        <RestoredNotice
          state={state}
          onDiscard={() => {
            isToReset.current = true;
            setState({ ...freshForm });
          }}
        />
        <FormAnswer state={state} />
      </form>
      <SignInAndSend user={user} unsent={unsent} onClose={() => setUnsent(null)} onSend={send} />
      {user && unconfirmed && (
        <ConfirmDialog
          user={user}
          onClose={() => setUnconfirmed(null)}
          onConfirmed={() => {
            setUnconfirmed(null);
            send(unconfirmed);
          }}
        />
      )}
    </>
  );
}

function isUnchanged(form: HTMLFormElement, sent: FormData): boolean {
  return [...new FormData(form)].every(([name, value]) => sent.getAll(name).includes(value));
}
