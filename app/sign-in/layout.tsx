// The way in looks like the desk that it leads to.
import type { ReactNode } from "react";
import "@/app/desk/desk.css";
import { WaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { answerOfPage } from "@/lib/web/forms/answer-of-page";

export default async function SignInLayout({ children }: { children: ReactNode }) {
  // Nobody is signed in: its forms are written for no user.
  return <WaitingAnswer answer={await answerOfPage("/sign-in")}>{children}</WaitingAnswer>;
}
