// What Next shows in the browser once a page has said that it is not there; see page-not-found.tsx.
export { NotFoundNotice as default } from "@/components/site/page-not-found";
