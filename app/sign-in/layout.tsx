// The way in looks like the desk that it leads to.
import type { ReactNode } from "react";
import "@/app/desk/desk.css";
import { FormsOfPage } from "@/components/desk/forms/forms-of-page";
import { answerOfPage } from "@/lib/web/forms/answer-of-page";

export default async function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <FormsOfPage user={null} answer={await answerOfPage("/sign-in")}>
      {children}
    </FormsOfPage>
  );
}
