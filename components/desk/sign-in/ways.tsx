"use client";
// How one signs in to this newsroom, for every sign-in on a page.
import { createContext, useContext, type ReactNode } from "react";

export type SignInWays = {
  hasPasswords: boolean;
  /** What the identity provider is called; null: there is none. */
  provider: string | null;
};

const Ways = createContext<SignInWays>({ hasPasswords: true, provider: null });

export function WithSignInWays({ ways, children }: { ways: SignInWays; children: ReactNode }) {
  return <Ways value={ways}>{children}</Ways>;
}

export function useSignInWays(): SignInWays {
  return useContext(Ways);
}
