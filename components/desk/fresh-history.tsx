"use client";
// Back and forward lead to a page of the desk as it stands now. Where a form led on to it, the router would
// show it as it was then: an article without what was written since.
import { useEffect } from "react";

export function FreshHistory() {
  useEffect(() => {
    // With a # it is a place on the page that is open.
    const see = () => window.location.hash === "" && window.location.reload();
    window.addEventListener("popstate", see);
    return () => window.removeEventListener("popstate", see);
  }, []);
  return null;
}
