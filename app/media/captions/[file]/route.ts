import { answerCaptions } from "@/lib/web/routes/captions-route";

type Context = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Context) {
  return answerCaptions((await params).file);
}
