// Every form by the end of its address. A name stays, because pages of an older build send to it.
import { accountForms } from "@/lib/web/forms/account";
import { articleForms } from "@/lib/web/forms/articles";
import { authorForms } from "@/lib/web/forms/authors";
import { doorForms } from "@/lib/web/forms/door";
import { pictureForms } from "@/lib/web/forms/pictures";
import { recordingForms } from "@/lib/web/forms/recordings";
import { secondFactorForms } from "@/lib/web/forms/second-factor";
import { sectionForms } from "@/lib/web/forms/sections";
import { signInForms } from "@/lib/web/forms/sign-in";
import { topicForms } from "@/lib/web/forms/topics";
import { userForms } from "@/lib/web/forms/users";

export const forms = {
  ...accountForms,
  ...articleForms,
  ...authorForms,
  ...doorForms,
  ...pictureForms,
  ...recordingForms,
  ...secondFactorForms,
  ...sectionForms,
  ...signInForms,
  ...topicForms,
  ...userForms,
};

export type FormName = keyof typeof forms;
