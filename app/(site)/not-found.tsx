// Next shows this in the browser after a page was not found; see page-not-found.tsx.
export { NotFoundNotice as default } from "@/components/site/page-not-found";
