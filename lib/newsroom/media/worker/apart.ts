// Pictures are opened in two processes of their own: one for files that somebody waits for, one for the rest.
import { InvalidInputError } from "@/lib/base/errors";
import { onceInProcess } from "@/lib/base/process/once-in-process";
import { PictureProcess, ProcessEnded } from "@/lib/newsroom/media/worker/picture-process";
import type { Tasks } from "@/lib/newsroom/media/worker/tasks";
import { logWarning } from "@/lib/base/log/log";

type Processes = { intake: PictureProcess; renditions: PictureProcess };

/** Milliseconds. */
const rest = 5_000;

export const pictureProcesses = (): Processes =>
  onceInProcess("pictureProcesses", () => ({
    // Sixty megapixels take some seconds where the machine has nothing else to do, and several times as long where it has.
    intake: new PictureProcess({ niceness: 2, limit: 45_000, rest }),
    renditions: new PictureProcess({ niceness: 10, limit: 300_000, rest }),
  }));

/**
 * Has something done with a file that has just come, while somebody waits. A process that ends over it is tried once more: it
 * may have been ended for another reason.
 * @throws InvalidInputError if the file is refused, also since it takes too long or ends each process
 */
export async function whileSomebodyWaits<Name extends "readPicture" | "makeFirst">(
  task: Name,
  ...input: Parameters<Tasks[Name]>
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const { intake } = pictureProcesses();
  const attempt = () => intake.run(task, ...input);
  try {
    return await attempt().catch((error: unknown) => {
      if (error instanceof ProcessEnded && !error.isTooSlow) return attempt();
      throw error;
    });
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    logWarning("A picture was refused.", { error });
    const why = error.isTooSlow ? "takes too long to open" : "cannot be opened";
    throw new InvalidInputError(
      `The picture ${why}. Save it as a new file in a photo program, and send that.`,
    );
  }
}
