"use client";
import { signOut } from "next-auth/react";

/** Ends the session of this browser; the page it was on then asks to sign in. */
export function SignOutButton() {
  async function leave() {
    await signOut({ redirect: false });
    // A full load, so that nothing of the desk stays in the browser's memory.
    window.location.reload();
  }
  return (
    <button type="button" onClick={leave} className="quiet-link py-1">
      Sign out
    </button>
  );
}
