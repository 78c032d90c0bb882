// The process in which pictures are opened: whatever a file does to it, the server goes on. It works on one order after the
// other, and ends with the server. The build makes one file of it, see scripts/prepare/bundles.mjs.
import { InvalidInputError } from "@/lib/base/errors";
import { tasks, type Answer, type Order } from "@/lib/newsroom/media/worker/tasks";

// The server says when it ends: it lets what was begun be answered first.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
// There is nothing to tidy up, and a picture under way is not waited for.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.on("message", async (order: Order) => {
  process.send?.(await answer(order));
});

async function answer(order: Order): Promise<Answer> {
  try {
    return { result: await carryOut(order) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { problems: error.problems };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function carryOut(order: Order) {
  switch (order.task) {
    case "readPicture":
      return tasks.readPicture(...order.input);
    case "makeFirst":
      return tasks.makeFirst(...order.input);
    case "makeAll":
      return tasks.makeAll(...order.input);
  }
}
