// The way in looks like the desk that it leads to.
import type { ReactNode } from "react";
import "@/app/desk/desk.css";

export default function SignInLayout({ children }: { children: ReactNode }) {
  return children;
}
