// A signed-in user proves again who they are: for ten minutes commands that an open desk alone must not give are done.
import { now } from "@/lib/base/clock";
import { transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { recordMistake } from "@/lib/newsroom/users/own-password";
import {
  checkAssertion,
  useAssertion,
  type PasskeyAnswer,
} from "@/lib/newsroom/users/second-factor/assertions";
import { recordWrongCode, takeCode } from "@/lib/newsroom/users/second-factor/second-step";
import { checkOwnPassword } from "@/lib/newsroom/users/sign-in";
import {
  attemptInQueues,
  clearSignInQueues,
  queueOfSecondStep,
} from "@/lib/newsroom/users/sign-in-limits";
import type { Transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";

/** @throws InvalidInputError for a wrong password, TooSoonError after too many */
export async function confirmByPassword(actor: Actor, password: string): Promise<void> {
  if ((await checkOwnPassword(actor.id, password)) === null) {
    await recordMistake(actor);
    throw new InvalidInputError("Your password is not right.");
  }
  await transactionOf(actor, (tx) => noteConfirmed(tx, actor));
}

/** @throws InvalidInputError for a wrong code, TooSoonError after too many */
export async function confirmByCode(actor: Actor, code: string): Promise<void> {
  const queues = queueOfSecondStep(actor.id, actor.sessionId ?? null);
  const isRight = await attemptInQueues(queues, () =>
    transactionOf(actor, async (tx) => {
      const isTaken = (await takeCode(tx, actor, code)) !== null;
      if (!isTaken) await recordWrongCode(tx, actor);
      else await noteConfirmed(tx, actor);
      return isTaken;
    }),
  );
  if (!isRight) throw new InvalidInputError("That code is not right, or was used before.");
  await transaction((tx) => clearSignInQueues(tx, queues));
}

/** @throws InvalidInputError if the passkey is not accepted */
export async function confirmByPasskey(actor: Actor, answer: PasskeyAnswer): Promise<void> {
  const assertion = await checkAssertion(`confirmation ${actor.id}`, answer, actor.id);
  await transactionOf(actor, async (tx) => {
    await useAssertion(tx, assertion);
    await noteConfirmed(tx, actor);
  });
}

async function noteConfirmed(tx: Transaction, { sessionId }: Actor): Promise<void> {
  if (sessionId === undefined) return;
  await tx.session.update({ where: { id: sessionId }, data: { confirmedAt: now() } });
}
