// What is done with a picture's file outside the server's process. None of it knows the database or the stores.
import { readPicture } from "@/lib/newsroom/media/intake/read-picture";
import { makeAll, makeFirst } from "@/lib/newsroom/media/renditions/make";

export const tasks = { readPicture, makeFirst, makeAll };
export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

export type Order = {
  [Name in TaskName]: { task: Name; input: Parameters<Tasks[Name]> };
}[TaskName];

/** `problems`: why the file is refused. `failure`: what went wrong that is not the file's fault. */
export type Answer =
  | { result: Awaited<ReturnType<Tasks[TaskName]>> }
  | { problems: readonly string[] }
  | { failure: string };
