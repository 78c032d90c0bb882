// How a new block of a story gets its id.
export { randomId as newBlockId } from "@/lib/base/random-id";
