import { answerFormPost } from "@/lib/web/forms/answer-post";

type Context = { params: Promise<{ name: string[] }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerFormPost(request, (await params).name.join("/"));
}
